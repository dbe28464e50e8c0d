import type { OpenApiHandlers } from '../../localcloud/protocol/openApiHandlers';
import type { CheckService } from './standIns/msgSecCheck';
import { msgSecCheck } from './standIns/msgSecCheck';
import { phoneNumber } from './standIns/phoneNumber';
import type { Outbox } from './standIns/subscribeMessage';
import { subscribeMessage } from './standIns/subscribeMessage';

/** 微信开放接口的本机替身：一个接口一个文件，都在 `standIns/`，添一个就在这里并进来。 */
export const localOpenApi = (
  outbox: Outbox,
  checkUp: CheckService = () => true,
): OpenApiHandlers => ({
  ...msgSecCheck(checkUp),
  ...phoneNumber,
  ...subscribeMessage(outbox),
});
