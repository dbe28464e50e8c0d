import { assessmentStep } from '../../rules/points/assessmentStep';
import type { AssessmentProgress } from '../../rules/points/assessmentStep';
import { QUARTERS } from '../../rules/points/quarterPublication';
import type { Decided } from '../../rules/result';
import type { AssessmentDoc } from '../_store/assessments';
import { standing } from '../_store/assessments';
import type { NoticeDoc } from '../_store/notices';
import { inForce } from '../notice/inForce';
import { pointSchemeFor } from '../points/scheme';
import { yearEnded } from './yearLedger';

/** 判断走到哪一步要看的几处；得分各行不用取。 */
export type YearState = Pick<
  AssessmentDoc,
  'year' | 'quarters' | 'assessed' | 'review' | 'annual' | 'version'
>;

/** 一年的考核走到哪一步（S9）；设没有设支委会，评定过的照评定时的，没有的照此刻的名册（O2）。 */
export function progressOf(
  doc: YearState,
  committee: boolean,
  notice: NoticeDoc | null,
  now: number,
): Decided<AssessmentProgress> {
  const assessed = standing(doc);
  const [one, two, three, four] = QUARTERS.map((quarter) =>
    doc.quarters[String(quarter)] === undefined ? 0 : 1,
  );
  return assessmentStep(
    {
      publications: [one ?? 0, two ?? 0, three ?? 0, four ?? 0],
      yearEnded: yearEnded(doc.year, now),
      hasCommittee: assessed ? assessed.body === 'branchCommittee' : committee,
      assessedBy: assessed?.body ?? null,
      superiorApproved: doc.review?.decision === 'approve',
      noticeEffective: notice !== null && inForce(notice, now).allowed,
    },
    pointSchemeFor(doc.year),
  );
}

/** 年度公示何时生效（N3、N4）：还没有生效为 null；期满之后才办结异议的，以记进账的时刻为准。 */
export function effectiveAt(notice: NoticeDoc | null, now: number): number | null {
  if (notice === null || !inForce(notice, now).allowed) return null;
  return notice.effectiveAt ?? notice.until;
}
