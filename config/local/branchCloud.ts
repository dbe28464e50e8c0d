import { createHash } from 'node:crypto';
import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import type { IndexDeclaration } from '../../cloudfunctions/_runtime/schema';
import type { LocalCloud, LocalCloudOptions } from '../../localcloud/server';
import { startLocalCloud } from '../../localcloud/server';
import { FUNCTIONS_DIST } from '../paths';
import { localOpenApi } from './openApi';
import type { CheckService } from './standIns/msgSecCheck';
import type { Outbox } from './standIns/subscribeMessage';
import { LOCAL_TEMPLATES } from './standIns/subscribeMessage';

/** 本机演示用的上级组织与开通码（上云时由部署者另配）。 */
export const LOCAL_SUPERIOR = {
  orgName: '市直机关党委（演示）',
  code: 'local-activation-code',
} as const;

/** 本机云的选项，收下的订阅消息往哪里放（不给就丢开），内容检查此刻通不通（不给就通）。 */
export type BranchCloudOptions = Pick<LocalCloudOptions, 'storage'> &
  Partial<LocalCloudOptions> & { readonly outbox?: Outbox; readonly checkUp?: CheckService };

/** 起一台装好本产品的本机云：索引照唯一的声明建，函数就是 dist/cloudfunctions。 */
export function startBranchCloud({
  environment,
  outbox = () => undefined,
  checkUp,
  ...options
}: BranchCloudOptions): Promise<LocalCloud> {
  const hash = createHash('sha256').update(LOCAL_SUPERIOR.code).digest('hex');
  return startLocalCloud({
    functionsDir: FUNCTIONS_DIST,
    collections: Object.keys(SCHEMA),
    indexes: declaredIndexes(),
    openApi: localOpenApi(outbox, checkUp),
    ...options,
    environment: {
      ORG_ACTIVATIONS: JSON.stringify([{ hash, orgName: LOCAL_SUPERIOR.orgName }]),
      ...LOCAL_TEMPLATES,
      ...environment,
    },
  });
}

function declaredIndexes() {
  return Object.entries(SCHEMA).flatMap(
    ([collection, indexes]: [string, readonly IndexDeclaration[]]) =>
      indexes.map(({ name, keys, unique }) => ({
        collection,
        name,
        unique,
        keys: keys.map(([field, direction]) => ({ field, direction })),
      })),
  );
}
