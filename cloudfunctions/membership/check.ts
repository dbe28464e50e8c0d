import { fail } from '../../types/errors';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';

/** 登记一次组织关系排查（O11）或载体活动检查（O14）。错误：DATE_IN_FUTURE。 */
export const check: Handler<'membership', 'check'> = async ({ register, on, findings }, call) => {
  if (on > dayOf(call.now)) return fail('DATE_IN_FUTURE');
  const id = call.entryId;
  return recordOnce(
    call,
    call.orgId,
    { id, type: 'membership.checked', subject: {}, payload: { register, on, findings } },
    () => ({ checkId: id }),
  );
};
