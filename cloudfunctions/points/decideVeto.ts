import { defenceUntil } from '../../rules/points/defencePeriod';
import { vetoPermission } from '../../rules/points/vetoPermission';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { fullLabel } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { loadProposal, proposals, storeProposal } from '../_store/proposals';
import { decisionId } from './ledger';
import { stateOf } from './ledger/state';
import { gatherVeto } from './vetoFacts';

/**
 * 一票否决成立与否（S4、G3）：成立的，须本人回应过或申辩期满（G5）、经过民主评议、具备该条的要件；
 * 理由就是对申辩的答复。成立之后年度积分为 0。不成立随时可以。自己的由别人办；一件只认定一次。
 * 错误：NOT_FOUND、OWN_CASE、PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED、PROPOSAL_CHECKING、DEFENCE_PENDING、VETO_REFUSED。
 */
export const decideVeto: Handler<'points', 'decideVeto'> = async (input, call) => {
  const { proposalId, decision, reason, appraisalId } = input;
  const known = await proposals.get(proposalId);
  if (known?.branchId !== call.orgId || known.kind !== 'veto')
    return fail('NOT_FOUND', { what: '这条记录' });
  if (known.memberId === call.actor.memberId) return fail('OWN_CASE');
  const gathered = decision === 'confirm' ? await gatherVeto(input, known, call) : null;
  return mutate<Output<'points', 'decideVeto'>>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (doc.withdrawn) return fail('PROPOSAL_WITHDRAWN');
    if (!doc.open) return fail('PROPOSAL_DECIDED');
    const state = stateOf(doc, call.now);
    if (state === 'checking' || state === 'returned') return fail('PROPOSAL_CHECKING');
    if (gathered) {
      if (state === 'awaitingAnswer' && doc.readyAt !== null) {
        return fail('DEFENCE_PENDING', { until: fullLabel(defenceUntil(doc.readyAt)) });
      }
      const permission = vetoPermission(gathered.facts);
      if (!permission.allowed) return refuse('VETO_REFUSED', permission.reasons);
    }
    await storeProposal(tx, doc, { decision: { kind: decision, at: call.now }, open: false });
    return ok({
      output: { proposalId, state: decision === 'confirm' ? 'confirmed' : 'dismissed' },
      events: [
        {
          id: decisionId(proposalId),
          type: 'points.decided',
          subject: { memberId: doc.memberId, proposalId },
          payload: {
            kind: decision,
            reason,
            ...(gathered && {
              appraisalId: appraisalId ?? null,
              facts: { ...gathered.facts },
              talkIds: gathered.talkIds,
            }),
          },
        },
      ],
    });
  });
};
