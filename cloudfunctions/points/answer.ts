import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import { isFiledId, loadProposal, storeProposal } from '../_store/proposals';
import { decisionId } from './ledger';
import { proposalsOf } from './ledger/queries';
import { stateOf } from './ledger/state';

/**
 * 本人认可或申辩（G5、S7）；认定之前可以再说，以最后一次为准。
 * 错误：NOT_FOUND、DEFENCE_CLOSED、DEFENCE_EARLY（证据还没齐，或还在检查）。
 */
export const answer: Handler<'points', 'answer'> = async (input, call) => {
  const { memberId } = call.actor;
  const { proposalId } = input;
  const text = input.answer === 'defend' ? input.text : null;
  const given = { kind: input.answer, at: call.now } as const;
  const event = {
    type: 'points.answered',
    subject: { memberId, proposalId },
    payload: { kind: input.answer, text },
  } as const;
  if (isFiledId(proposalId)) {
    return mutate<Output<'points', 'answer'>>(call, call.orgId, async (tx) => {
      const loaded = await loadProposal(tx, call.orgId, proposalId);
      if (!loaded.ok) return loaded;
      const doc = loaded.value;
      if (doc.memberId !== memberId || doc.kind === 'bonus') {
        return fail('NOT_FOUND', { what: '这条记录' });
      }
      if (!doc.open) return fail('DEFENCE_CLOSED');
      if (doc.readyAt === null) return fail('DEFENCE_EARLY');
      await storeProposal(tx, doc, { answer: given });
      const state = stateOf({ ...doc, answer: given }, call.now);
      return ok({ output: { proposalId, state }, events: [event] });
    });
  }
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === proposalId);
  if (!proposal) return fail('NOT_FOUND', { what: '这条记录' });
  const state = stateOf({ ...proposal, answer: given }, call.now);
  return mutate(call, call.orgId, async (tx) => {
    if (await journal.get(decisionId(proposalId), tx)) return fail('DEFENCE_CLOSED');
    return ok({ output: { proposalId, state }, events: [event] });
  });
};
