/** S9：年度考核的流程走到哪一步、由谁办。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 年度考核流程的各步，按先后。 */
export const ASSESSMENT_STEPS = [
  'quarterlyPublication',
  'branchAssessment',
  'superiorReview',
  'annualNotice',
  'inEffect',
] as const;
export type AssessmentStep = (typeof ASSESSMENT_STEPS)[number];

/** 流程的事实。 */
export interface AssessmentFacts {
  /** 四个季度各公布了几次（含加减分明细）。 */
  readonly publications: readonly [number, number, number, number];
  /** 考核周期是否已结束。 */
  readonly yearEnded: boolean;
  /** 支部是否设支委会（O2）。 */
  readonly hasCommittee: boolean;
  /** 由谁评定通过；未评定为 null。 */
  readonly assessedBy: 'branchCommittee' | 'generalMeeting' | null;
  readonly superiorApproved: boolean;
  /** 年度公示是否已生效：期满且异议全部办结（见 notice）。 */
  readonly noticeEffective: boolean;
}

/** 当前该办的一步；`missingQuarters` 是没有公布够次数的季度（1—4）。 */
export interface AssessmentProgress {
  readonly step: AssessmentStep;
  readonly by: 'recorder' | 'branchCommittee' | 'generalMeeting' | 'superior' | 'branch' | null;
  readonly missingQuarters: readonly number[];
}

/**
 * 年度考核走到哪一步（S9）：周期内每季度公布 → 周期结束后支部评定（设支委的由支委会，否则支部大会）
 * → 上级审核 → 年度公示 → 生效。前一步没有办完，后一步不开始；评定的主体不对，视为没有评定。
 * 漏了季度公布不能补办，只如实列出，交上级审核时说明。
 */
export const assessmentStep = (
  facts: AssessmentFacts,
  scheme: PointScheme,
): Decided<AssessmentProgress> => {
  const least = scheme.quarterlyPublications.value;
  const missingQuarters = facts.publications.flatMap((times, index) =>
    times < least ? [index + 1] : [],
  );
  const assessor = facts.hasCommittee ? 'branchCommittee' : 'generalMeeting';
  const at = (
    step: AssessmentStep,
    by: AssessmentProgress['by'],
    code: string,
  ): Decided<AssessmentProgress> => {
    const reasons: Reason[] = [
      {
        rule: 'points/assessmentStep',
        articles: ['S9'],
        code,
        facts: { hasCommittee: facts.hasCommittee },
      },
    ];
    if (missingQuarters.length > 0) {
      reasons.push({
        rule: 'points/assessmentStep',
        articles: ['S9', 'N1'],
        code: 'points.quartersUnpublished',
        facts: { quarters: missingQuarters.join('、'), least },
      });
    }
    return { value: { step, by, missingQuarters }, reasons };
  };
  if (!facts.yearEnded) return at('quarterlyPublication', 'recorder', 'points.stepPublish');
  if (facts.assessedBy !== assessor) return at('branchAssessment', assessor, 'points.stepAssess');
  if (!facts.superiorApproved) return at('superiorReview', 'superior', 'points.stepReview');
  if (!facts.noticeEffective) return at('annualNotice', 'branch', 'points.stepNotice');
  return at('inEffect', null, 'points.stepInEffect');
};
