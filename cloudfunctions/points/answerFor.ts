import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import type { Transaction } from '../_runtime/transaction';
import { members } from '../_store/members';
import { isFiledId, proposals, storeProposal } from '../_store/proposals';
import { decisionId } from './ledger';
import { proposalsOf } from './ledger/queries';

/** 一件要本人回应的事项：谁的、谁提出的、证据齐了没有、还能不能说。 */
interface Case {
  readonly memberId: string;
  readonly proposedBy: string;
  readonly ready: boolean;
  readonly open: boolean;
  /** 把回应写进事项文档；没有文档的不用写。 */
  readonly store: () => Promise<void>;
}

/**
 * 没有手机的党员写来的申辩，由别人照录（G5、O8）：不能替人认可，提出的人不能代录；
 * 本人绑定了微信的由本人自己说，免得替人申辩、把申辩的时间提前用掉。
 * 错误：NOT_FOUND、OWN_PROPOSAL、ANSWER_THEMSELVES、DEFENCE_CLOSED、DEFENCE_EARLY。
 */
export const answerFor: Handler<'points', 'answerFor'> = (input, call) => {
  const { proposalId, text, note } = input;
  const given = { kind: 'defend', at: call.now } as const;
  return mutate<Output<'points', 'answerFor'>>(call, call.orgId, async (tx) => {
    const found = isFiledId(proposalId)
      ? await filedCase(proposalId, call.orgId, given, tx)
      : await recordedCase(proposalId, call.orgId, tx);
    const member = found ? await members.get(found.memberId, tx) : null;
    if (!found || member?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这条记录' });
    if (found.proposedBy === call.actor.memberId) return fail('OWN_PROPOSAL');
    if (member.openid !== null) return fail('ANSWER_THEMSELVES');
    if (!found.open) return fail('DEFENCE_CLOSED');
    if (!found.ready) return fail('DEFENCE_EARLY');
    await found.store();
    return ok({
      output: { proposalId, state: 'awaitingDecision' },
      events: [
        {
          type: 'points.answered',
          subject: { memberId: found.memberId, proposalId },
          payload: { kind: given.kind, text, note },
        },
      ],
    });
  });
};

async function filedCase(
  proposalId: string,
  orgId: string,
  answer: { readonly kind: 'defend'; readonly at: number },
  tx: Transaction,
): Promise<Case | null> {
  const doc = await proposals.get(proposalId, tx);
  if (doc?.branchId !== orgId || doc.kind === 'bonus') return null;
  return {
    memberId: doc.memberId,
    proposedBy: doc.filedBy,
    ready: doc.readyAt !== null,
    open: doc.open,
    store: () => storeProposal(tx, doc, { answer }),
  };
}

async function recordedCase(
  proposalId: string,
  orgId: string,
  tx: Transaction,
): Promise<Case | null> {
  const entry = await journal.get(proposalId, tx);
  const { memberId } = entry?.subject ?? {};
  if (entry?.type !== 'points.proposed' || entry.orgId !== orgId || !memberId) return null;
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === proposalId);
  if (!proposal) return null;
  return {
    memberId,
    proposedBy: proposal.proposedBy,
    ready: true,
    open: (await journal.get(decisionId(proposalId), tx)) === null,
    store: () => Promise.resolve(),
  };
}
