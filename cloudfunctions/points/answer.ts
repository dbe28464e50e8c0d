import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import { decisionId, proposalsOf, stateOf } from './ledger';

/** 本人认可或申辩（G5、S7）；认定之前可以再说，以最后一次为准。错误：NOT_FOUND、DEFENCE_CLOSED。 */
export const answer: Handler<'points', 'answer'> = async (input, call) => {
  const { memberId } = call.actor;
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === input.proposalId);
  if (!proposal) return fail('NOT_FOUND', { what: '这条记录' });
  const text = input.answer === 'defend' ? input.text : null;
  const state = stateOf(
    { ...proposal, answer: { kind: input.answer, at: call.now, text } },
    call.now,
  );
  return mutate(call, call.orgId, async (tx) => {
    if (await journal.get(decisionId(proposal.proposalId), tx)) return fail('DEFENCE_CLOSED');
    return ok({
      output: { proposalId: proposal.proposalId, state },
      events: [
        {
          type: 'points.answered',
          subject: { memberId, proposalId: proposal.proposalId },
          payload: { kind: input.answer, text },
        },
      ],
    });
  });
};
