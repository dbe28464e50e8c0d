/** 谁要写党性自查材料（Q31）。 */
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import type { MemberKind } from '../vocabulary';

/** 判断要交什么材料的事实。 */
export interface SelfReviewFacts {
  readonly memberId: string;
  readonly kind: MemberKind;
  /** 周岁；不掌握为 `null`，按没有到免写年龄处理。 */
  readonly age: number | null;
  /** 长期生病、生活不能自理。 */
  readonly longTermIll: boolean;
  /** 不能正常表达本人意志。 */
  readonly cannotExpressWill: boolean;
}

/** 要交的材料：党性自查材料、按季度的思想汇报，或可以不写。 */
export type SelfReviewDuty = 'selfReview' | 'quarterlyThoughtReport' | 'optional';

const dutyOf = (
  facts: SelfReviewFacts,
  scheme: Pick<AppraisalScheme, 'selfReviewExemptAge'>,
): SelfReviewDuty => {
  if (facts.kind === 'probationaryMember') return 'quarterlyThoughtReport';
  const old = facts.age !== null && facts.age >= scheme.selfReviewExemptAge.value;
  return old || facts.longTermIll || facts.cannotExpressWill ? 'optional' : 'selfReview';
};

/**
 * 一名党员要交什么材料（Q31）：正式党员一人一份党性自查材料；年满 70 周岁（含）、长期生病不能自理、
 * 不能正常表达意志的可以不写；预备党员按季度交思想汇报。
 *
 * 理由码：`appraisal.selfReview`、`appraisal.selfReviewOptional`、`appraisal.thoughtReport`。
 */
export const selfReviewDuty = (
  facts: SelfReviewFacts,
  scheme: Pick<AppraisalScheme, 'selfReviewExemptAge'>,
): Decided<SelfReviewDuty> => {
  const value = dutyOf(facts, scheme);
  const codes = {
    selfReview: 'appraisal.selfReview',
    optional: 'appraisal.selfReviewOptional',
    quarterlyThoughtReport: 'appraisal.thoughtReport',
  } as const;
  return {
    value,
    reasons: [
      {
        rule: 'appraisal/selfReviewDuty',
        articles: ['Q31'],
        code: codes[value],
        facts: { memberId: facts.memberId, exemptAge: scheme.selfReviewExemptAge.value },
      },
    ],
  };
};
