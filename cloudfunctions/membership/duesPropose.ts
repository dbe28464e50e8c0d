import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { dues, duesId } from '../_store/dues';
import { membersOf } from '../_store/members';
import { dueBy } from './duesFacts';
import { proposeDues } from './duesProposals';

/** 逾期的月份提出拟记减分（D17）；定时器每月二日也提，提过的不再提（X5）。错误：DUES_NOT_DUE。 */
export const duesPropose: Handler<'membership', 'duesPropose'> = async ({ month }, call) => {
  const [doc, roster] = await Promise.all([
    dues.get(duesId(call.orgId, month)),
    membersOf(call.orgId),
  ]);
  if (!doc || call.now < dueBy(month)) return fail('DUES_NOT_DUE', { month });
  return proposeDues(call, call.orgId, month, roster, true);
};
