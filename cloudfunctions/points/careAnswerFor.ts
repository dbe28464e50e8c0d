import type { Handler } from '../_runtime/call';
import { wished } from './careAnswer';
import { changeCare } from './careChange';

/**
 * 没有手机的，记录员照本人书面意愿登记（S2、O8），写明书面在哪里；本人可随时改口。
 * 错误：CARE_NOT_ASKED、MEMBER_UNKNOWN。
 */
export const careAnswerFor: Handler<'points', 'careAnswerFor'> = (input, call) => {
  const { memberId, wish, note } = input;
  return changeCare(
    call,
    memberId,
    (state) => wished(state, wish, note),
    (careManaged) => ({ memberId, careManaged }),
  );
};
