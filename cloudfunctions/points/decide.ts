import { defenceUntil } from '../../rules/points/defencePeriod';
import { reviewStep } from '../../rules/points/reviewStep';
import type { Input, Output } from '../../types/api';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { fullLabel } from '../../types/time';
import type { Call, Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { ProposalDoc } from '../_store/proposals';
import { isFiledId, loadProposal, storeProposal } from '../_store/proposals';
import { checkInNow } from '../meeting/attendance';
import { decisionId } from './ledger';
import { proposalsOf } from './ledger/queries';
import { stateOf } from './ledger/state';
import type { Progress } from './ledger/types';
import type { Reviewed } from './review';
import { recusalOf, reviewOf, reviewedDoc } from './review';
import type { Reviewers } from './reviewers';
import { reviewersFor } from './reviewers';

type Refusal = { readonly ok: false; readonly error: AppError };
type Request = Input<'points', 'decide'>;
type Reply = Output<'points', 'decide'>;

/**
 * 认定、不成立、退回补充（S6、S7）：证据齐了、本人回应或期满之后才能认定（G5）；
 * 审核人不审自己的、自己提出的、自己证明的（S8），书记、副书记都须回避时由上级；一件只认定一次。
 * 错误：NOT_FOUND、OWN_CASE、REVIEW_BY_BRANCH、PROPOSAL_DECIDED、PROPOSAL_WITHDRAWN、DEFENCE_PENDING、
 * PRESENT_AFTER_ALL、CLAIM_REFUSED。
 */
export const decide: Handler<'points', 'decide'> = (input, call) =>
  isFiledId(input.proposalId) ? decideFiled(input, call) : decideRecorded(input, call);

/** 由人提出的：在事务里看文档、下结论，几个人同时来只成一个。 */
async function decideFiled(input: Request, call: Call): Promise<Result<Reply>> {
  const { proposalId } = input;
  const reviewers = await reviewersFor(call);
  return mutate<Reply>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (doc.kind === 'veto') return fail('NOT_FOUND', { what: '这条记录' });
    if (doc.withdrawn) return fail('PROPOSAL_WITHDRAWN');
    if (!doc.open) return fail('PROPOSAL_DECIDED');
    const refusal = refusalOf(input, call, doc, reviewedDoc(doc), reviewers);
    if (refusal) return refusal;
    const changes = changesFor(input, call.now);
    await storeProposal(tx, doc, changes);
    return ok({
      output: { proposalId, state: stateOf({ ...doc, ...changes }, call.now) },
      events: [eventOf(input, doc.memberId)],
    });
  });
}

/** 签到、党费自动拟记的：只看事件账，认定事件的编号保证只成一个。 */
async function decideRecorded(input: Request, call: Call): Promise<Result<Reply>> {
  const { proposalId } = input;
  const [entry, reviewers] = await Promise.all([journal.get(proposalId), reviewersFor(call)]);
  const { memberId, meetingId } = entry?.subject ?? {};
  if (!entry || entry.type !== 'points.proposed' || entry.orgId !== call.orgId || !memberId) {
    return fail('NOT_FOUND', { what: '这条记录' });
  }
  const proposal = (await proposalsOf(memberId)).find((p) => p.proposalId === proposalId);
  if (!proposal) {
    const came = meetingId ? await checkInNow(meetingId, memberId) : null;
    return came ? fail('PRESENT_AFTER_ALL') : fail('NOT_FOUND', { what: '这条记录' });
  }
  const reviewed = { ...proposal, filedBy: 'system', witnesses: [] };
  return mutate<Reply>(call, call.orgId, async (tx) => {
    if (await journal.get(decisionId(proposalId), tx)) return fail('PROPOSAL_DECIDED');
    const refusal = refusalOf(input, call, proposal, reviewed, reviewers);
    if (refusal) return refusal;
    const state = input.decision === 'confirm' ? 'confirmed' : 'dismissed';
    return ok({ output: { proposalId, state }, events: [eventOf(input, memberId)] });
  });
}

/** 不能由他这样办的缘由；能办为 null。 */
function refusalOf(
  input: Request,
  call: Call,
  progress: Progress,
  reviewed: Reviewed,
  reviewers: Reviewers,
): Refusal | null {
  const { memberId } = call.actor;
  if (reviewed.memberId === memberId) return fail('OWN_CASE');
  if (!reviewers.mayReview(reviewed)) return fail('REVIEW_BY_BRANCH');
  const review = reviewOf(reviewed, memberId, reviewers.known);
  const recusal = recusalOf(review);
  if (recusal.length > 0) return refuse('CLAIM_REFUSED', recusal);
  const state = stateOf(progress, call.now);
  if (input.decision === 'confirm' && state === 'awaitingAnswer' && progress.readyAt !== null) {
    return fail('DEFENCE_PENDING', { until: fullLabel(defenceUntil(progress.readyAt)) });
  }
  const step = reviewStep(progress.kind, state, input.decision);
  if (!step.allowed) return refuse('CLAIM_REFUSED', step.reasons);
  return input.decision === 'confirm' && !review.allowed
    ? refuse('CLAIM_REFUSED', review.reasons)
    : null;
}

function changesFor({ decision, reason }: Request, at: number): Partial<ProposalDoc> {
  return decision === 'return'
    ? { returned: { at, reason } }
    : { decision: { kind: decision, at }, open: false };
}

function eventOf({ proposalId, decision, reason }: Request, memberId: string): NewEvent {
  const subject = { memberId, proposalId };
  return decision === 'return'
    ? { type: 'points.returned', subject, payload: { reason } }
    : {
        id: decisionId(proposalId),
        type: 'points.decided',
        subject,
        payload: { kind: decision, reason },
      };
}
