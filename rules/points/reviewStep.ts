/** S6、S7、G5：审核走到哪一步才能办：认定、不成立、退回补充。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { ProposalStep } from './proposalState';

/** 审核人要办的。 */
export type ReviewDecision = 'confirm' | 'dismiss' | 'return';

/**
 * 这一步能不能这样办。文字还在检查的都不能办；退回了的要等补充，才能认定；
 * 退回补充只用于加分申报（减分、否决不成立就是不成立）；还在等本人回应的不能认定（G5）。
 * 证据齐不齐、该不该回避，另见 points/claimReview。
 */
export const reviewStep = (
  kind: 'bonus' | 'deduction' | 'veto',
  step: ProposalStep,
  decision: ReviewDecision,
): Permission => {
  const reasons: Reason[] = [];
  const refuse = (code: string, articles: Reason['articles']): void => {
    reasons.push({ rule: 'points/reviewStep', articles, code, facts: {} });
  };
  if (step === 'checking') refuse('points.stillChecking', ['S6', 'S7']);
  if (decision === 'return' && kind !== 'bonus') refuse('points.returnOnlyBonus', ['S6']);
  if (decision === 'confirm') {
    if (step === 'returned') refuse('points.waitingSupplement', ['S6', 'S7']);
    if (step === 'awaitingAnswer') refuse('points.waitingAnswer', ['G5', 'S7']);
  }
  return { allowed: reasons.length === 0, reasons };
};
