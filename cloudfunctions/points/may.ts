import type { Output } from '../../types/api';
import { reviewStep } from '../../rules/points/reviewStep';
import type { ReasonView } from '../../types/shapes';
import type { Call } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { isOpen, stateOf } from './ledger/state';
import type { Proposal } from './ledger/types';
import type { Reviewed } from './review';
import { recusalOf, reviewOf } from './review';
import type { Reviewers } from './reviewers';

type May = Output<'points', 'proposal'>['may'];

/** 没有这样一个人：只看证据，不看由谁审。 */
const NOBODY = '';

/**
 * 此刻能办的回应、审核、冲销；审核只对书记、副书记、上级说（`reviewers` 不为 null）。
 * 加减分该回避的不能审（S8）；否决由启动之外的程序管，这里只看是不是本人的。
 */
export function mayOf(
  proposal: Proposal,
  reviewed: Reviewed,
  reviewers: Reviewers | null,
  call: Call,
): Pick<May, 'answer' | 'decide' | 'reverse'> {
  const { memberId } = call.actor;
  const own = proposal.memberId === memberId;
  const state = stateOf(proposal, call.now);
  const reviews = reviewers !== null && !own;
  const fit =
    reviews &&
    (proposal.kind === 'veto' ||
      (reviewers.mayReview(reviewed) &&
        recusalOf(reviewOf(reviewed, memberId, reviewers.known)).length === 0));
  return {
    answer:
      own &&
      proposal.kind !== 'bonus' &&
      (state === 'awaitingAnswer' || state === 'awaitingDecision'),
    decide: fit && isOpen(proposal) && state !== 'checking',
    reverse: reviews && state === 'confirmed',
  };
}

/** 现在认定还缺什么；对能审核的人，连同为什么不能由他认定（S6—S8、G5）。否决的另看。 */
export function blockedBy(
  proposal: Proposal,
  reviewed: Reviewed,
  reviewers: Reviewers | null,
  call: Call,
): ReasonView[] {
  if (!isOpen(proposal) || proposal.kind === 'veto') return [];
  const reviewerId = reviewers === null ? NOBODY : call.actor.memberId;
  const review = reviewOf(reviewed, reviewerId, reviewers?.known ?? []);
  const step = reviewStep(proposal.kind, stateOf(proposal, call.now), 'confirm');
  return viewReasons([...step.reasons, ...(review.allowed ? [] : review.reasons)]);
}
