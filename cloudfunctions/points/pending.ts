import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { proposalsIn } from './ledger/queries';
import { inYear } from './ledger/score';
import { isOpen } from './ledger/state';
import { lineOf, namesFor } from './views';

/** 一年里还没办完的各件（S6、S7、G5）。上级给 branchId。 */
export const pending: Handler<'points', 'pending'> = async (input, call) => {
  const open = inYear(await proposalsIn(call.orgId), input.year).filter(isOpen);
  const names = await namesFor(open);
  return ok({
    items: open.map((proposal) => ({
      ...lineOf(proposal, names, call.now),
      memberId: proposal.memberId,
      memberName: names.get(proposal.memberId) ?? '',
    })),
  });
};
