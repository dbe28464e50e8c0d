/** S9：上级能不能审核、退回支部的评定。 */
import type { Permission } from '../result';

/** 审核的事实。 */
export interface ReviewFacts {
  /** 支部已评定且没有被退回。 */
  readonly assessed: boolean;
  readonly approved: boolean;
  /** 年度公示是否已经发布。 */
  readonly published: boolean;
  readonly decision: 'approve' | 'return';
}

/**
 * 上级审核（S9）：支部评定之后才能审核，通过只有一次。通过之后、公示之前账上又有更正的，
 * 可以退回重新评定；公示之后不再退回，有误的按更正办（N2）。
 *
 * 理由码：`points.notAssessed`、`points.yearPublished`、`points.alreadyApproved`；可以时为空。
 */
export const reviewPermission = (facts: ReviewFacts): Permission => {
  const code = facts.published
    ? 'points.yearPublished'
    : !facts.assessed
      ? 'points.notAssessed'
      : facts.approved && facts.decision === 'approve'
        ? 'points.alreadyApproved'
        : null;
  if (code === null) return { allowed: true, reasons: [] };
  return {
    allowed: false,
    reasons: [{ rule: 'points/reviewPermission', articles: ['S9'], code, facts: {} }],
  };
};
