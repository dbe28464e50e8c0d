import { fail } from '../../types/errors';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import { recordOnce } from '../_runtime/mutate';

/** 每月向支部汇报履职情况（O15）。错误：PLEDGE_MONTH、PLEDGE_NONE。 */
export const pledgeReport: Handler<'membership', 'pledgeReport'> = async (input, call) => {
  const { month, statement } = input;
  const { memberId } = call.actor;
  if (month > dayOf(call.now).slice(0, 7)) return fail('PLEDGE_MONTH');
  const pledged = await journal.findOne({
    'subject.memberId': memberId,
    type: 'membership.pledged',
  });
  if (!pledged) return fail('PLEDGE_NONE');
  return recordOnce(
    call,
    call.orgId,
    {
      id: call.entryId,
      type: 'membership.pledgeReported',
      subject: { memberId },
      payload: { month, statement },
    },
    () => ({ month }),
  );
};
