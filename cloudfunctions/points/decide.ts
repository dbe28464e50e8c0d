import { fullLabel } from '../../types/time';
import { defenceUntil } from '../../rules/points/defencePeriod';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { journal } from '../_runtime/journal';
import { checkInNow } from '../meeting/attendance';
import { decisionId, proposalsOf, stateOf } from './ledger';

/**
 * 认定或不认定（S7）：本人回应或期满之后才能认定（G5）；审核人不审自己的（S8）；一件只认定一次。
 * 错误：NOT_FOUND、OWN_CASE、PROPOSAL_DECIDED、DEFENCE_PENDING、PRESENT_AFTER_ALL。
 */
export const decide: Handler<'points', 'decide'> = async (input, call) => {
  const entry = await journal.get(input.proposalId);
  const { memberId, meetingId } = entry?.subject ?? {};
  if (!entry || entry.type !== 'points.proposed' || entry.orgId !== call.orgId || !memberId) {
    return fail('NOT_FOUND', { what: '这条记录' });
  }
  if (memberId === call.actor.memberId) return fail('OWN_CASE');
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === input.proposalId);
  if (!proposal) {
    const came = meetingId ? await checkInNow(meetingId, memberId) : null;
    return came ? fail('PRESENT_AFTER_ALL') : fail('NOT_FOUND', { what: '这条记录' });
  }
  const id = decisionId(proposal.proposalId);
  return mutate<Output<'points', 'decide'>>(call, call.orgId, async (tx) => {
    if (await journal.get(id, tx)) return fail('PROPOSAL_DECIDED');
    if (input.decision === 'confirm' && stateOf(proposal, call.now) === 'awaitingAnswer') {
      return fail('DEFENCE_PENDING', { until: fullLabel(defenceUntil(proposal.proposedAt)) });
    }
    return ok({
      output: {
        proposalId: proposal.proposalId,
        state: input.decision === 'confirm' ? 'confirmed' : 'dismissed',
      },
      events: [
        {
          id,
          type: 'points.decided',
          subject: { memberId, proposalId: proposal.proposalId },
          payload: { kind: input.decision, reason: input.reason },
        },
      ],
    });
  });
};
