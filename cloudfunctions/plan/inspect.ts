import { dayOf } from '../../types/time';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';

/** 登记一次季度自查（M11）。错误：DATE_IN_FUTURE。 */
export const inspect: Handler<'plan', 'inspect'> = async ({ on, findings }, call) => {
  if (on > dayOf(call.now)) return fail('DATE_IN_FUTURE');
  const id = call.entryId;
  return recordOnce(
    call,
    call.orgId,
    { id, type: 'plan.inspected', subject: {}, payload: { on, findings } },
    () => ({ inspectionId: id }),
  );
};
