import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { ProposalDoc } from '../_store/proposals';
import { loadProposal, storeProposal } from '../_store/proposals';
import { decisionId } from './ledger';
import { closedRefusal } from './testimony';

/** 谁能补充、撤回：提出的人；替人申报的，本人也能。 */
export function mayChange(
  { filedBy, kind, memberId }: Pick<ProposalDoc, 'filedBy' | 'kind' | 'memberId'>,
  personId: string,
): boolean {
  return filedBy === personId || (kind === 'bonus' && memberId === personId);
}

/**
 * 认定之前撤回（S6、S7）；与认定用同一个事件编号，两头同时来只成一个。
 * 错误：NOT_FOUND、PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED。
 */
export const withdraw: Handler<'points', 'withdraw'> = (input, call) => {
  const { proposalId, reason } = input;
  return mutate<Output<'points', 'withdraw'>>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (!mayChange(doc, call.actor.memberId)) return fail('NOT_FOUND', { what: '这条记录' });
    const closed = closedRefusal(doc);
    if (closed) return closed;
    await storeProposal(tx, doc, { withdrawn: { at: call.now }, open: false });
    return ok({
      output: { proposalId, state: 'withdrawn' },
      events: [
        {
          id: decisionId(proposalId),
          type: 'points.withdrawn',
          subject: { memberId: doc.memberId, proposalId },
          payload: { reason },
        },
      ],
    });
  });
};
