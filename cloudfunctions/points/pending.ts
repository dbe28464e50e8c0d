import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { inYear, proposalsIn, stateOf } from './ledger';
import { lineOf, namesFor } from './views';

/** 待本人回应、待认定的事项（S7、G5）。 */
export const pending: Handler<'points', 'pending'> = async (input, call) => {
  const open = inYear(await proposalsIn(call.orgId), input.year).filter((proposal) => {
    const state = stateOf(proposal, call.now);
    return state === 'awaitingAnswer' || state === 'awaitingDecision';
  });
  const names = await namesFor(open);
  return ok({
    items: open.map((proposal) => ({
      ...lineOf(proposal, names, call.now),
      memberId: proposal.memberId,
      memberName: names.get(proposal.memberId) ?? '',
    })),
  });
};
