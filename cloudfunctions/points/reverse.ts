import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import { isFiledId, loadProposal, storeProposal } from '../_store/proposals';
import { decisionId } from './ledger';
import { proposalsOf } from './ledger/queries';
import { reversalId } from './ledger/score';

type Reply = Output<'points', 'reverse'>;

/**
 * 冲销一笔已认定的加分、减分、否决（X2）：旧账不动，另记一笔，写明原因；一件只冲销一次，
 * 冲销了的不复活，要恢复另提一件。书记、副书记不冲销自己的；年度已经评定的也可以冲销，公示随后更正（N2）。
 * 错误：NOT_FOUND、OWN_CASE、NOT_CONFIRMED、REVERSED_ALREADY。
 */
export const reverse: Handler<'points', 'reverse'> = (input, call) =>
  isFiledId(input.proposalId)
    ? reverseFiled(input.proposalId, input.reason, call)
    : reverseRecorded(input.proposalId, input.reason, call);

/** 由人提出的：在事务里看文档，同时来的只成一个。 */
function reverseFiled(proposalId: string, reason: string, call: Call): Promise<Result<Reply>> {
  return mutate<Reply>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (doc.memberId === call.actor.memberId) return fail('OWN_CASE');
    if (doc.reversal) return fail('REVERSED_ALREADY');
    if (doc.decision?.kind !== 'confirm') return fail('NOT_CONFIRMED');
    await storeProposal(tx, doc, { reversal: { at: call.now } });
    return ok(reversed(doc.memberId, proposalId, reason));
  });
}

/** 签到、党费自动拟记的：只看事件账；出席已经更正的早已冲销，不再重复。 */
async function reverseRecorded(
  proposalId: string,
  reason: string,
  call: Call,
): Promise<Result<Reply>> {
  const entry = await journal.get(proposalId);
  const { memberId } = entry?.subject ?? {};
  if (entry?.type !== 'points.proposed' || entry.orgId !== call.orgId || !memberId) {
    return fail('NOT_FOUND', { what: '这条记录' });
  }
  if (memberId === call.actor.memberId) return fail('OWN_CASE');
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === proposalId);
  if (proposal?.reversal) return fail('REVERSED_ALREADY');
  return mutate<Reply>(call, call.orgId, async (tx) => {
    const decided = await journal.get(decisionId(proposalId), tx);
    if (decided?.type !== 'points.decided' || decided.payload['kind'] !== 'confirm') {
      return fail('NOT_CONFIRMED');
    }
    if (await journal.get(reversalId(proposalId), tx)) return fail('REVERSED_ALREADY');
    return ok(reversed(memberId, proposalId, reason));
  });
}

function reversed(memberId: string, proposalId: string, reason: string) {
  const event: NewEvent = {
    id: reversalId(proposalId),
    type: 'points.reversed',
    subject: { memberId, proposalId },
    payload: { reason },
  };
  return { output: { proposalId, state: 'reversed' as const }, events: [event] };
}
