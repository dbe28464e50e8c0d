import { ASSESSMENT_STEPS } from '../../rules/points/assessmentStep';
import type { AssessmentProgress } from '../../rules/points/assessmentStep';
import { pointsCorrection } from '../../rules/points/annualPublication';
import { QUARTERS, quarterPublication } from '../../rules/points/quarterPublication';
import { explain } from '../../rules/explain/explain';
import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import { ACCESS } from '../_runtime/access';
import type { Call, Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { assessmentId, assessments, emptyAssessment, standing } from '../_store/assessments';
import { membersOf } from '../_store/members';
import type { NoticeDoc } from '../_store/notices';
import { notices } from '../_store/notices';
import { holdsAny } from '../meeting/holdsAny';
import { committeeIn } from '../meeting/resolution';
import { correctionOwed } from '../notice/inForce';
import { pointSchemeFor } from '../points/scheme';
import { correctionsDue } from './corrections';
import type { YearState } from './progress';
import { effectiveAt, progressOf } from './progress';

type Step = Output<'assessment', 'path'>['steps'][number];

const STATE = {
  year: true,
  quarters: true,
  assessed: true,
  review: true,
  annual: true,
  version: true,
} as const;

/**
 * 一年的路（S9）：每一步办没办、谁办的、何时、为什么还不能办。公布之后账上没有动过的，至多四次往返。
 */
export const path: Handler<'assessment', 'path'> = async ({ year }, call) => {
  const _id = assessmentId(call.orgId, year);
  const [stored] = await assessments.find({ _id }, { fields: STATE, limit: 1 });
  const doc: YearState = stored ?? emptyAssessment(call.orgId, year);
  const [committee, notice, due] = await Promise.all([
    standing(doc) ? false : membersOf(call.orgId).then(committeeIn),
    doc.annual ? notices.get(doc.annual.noticeId) : null,
    correctionsDue(call.orgId, year, doc),
  ]);
  const { value, reasons } = progressOf(doc, committee, notice, call.now);
  const quarters = QUARTERS.map((quarter) => ({
    quarter,
    found: quarterPublication(
      { year, quarter, published: doc.quarters[String(quarter)] !== undefined },
      call.now,
      pointSchemeFor(year),
    ),
  }));
  const open = quarters.flatMap(({ quarter, found }) =>
    found.value === 'current' ? [quarter] : [],
  );
  const owed = notice !== null && correctionOwed(notice);
  const changed = due.size > 0;
  const corrections =
    changed || owed ? pointsCorrection({ changed, owed, rewrites: false }).reasons : [];
  return ok({
    year,
    current: value.step,
    steps: [
      ...quarters.map(({ quarter, found }): Step => {
        const done = doc.quarters[String(quarter)];
        return {
          step: 'quarterlyPublication',
          quarter,
          state: found.value,
          by: done?.by ?? null,
          at: done?.at ?? null,
          noticeId: done?.noticeId ?? null,
          note: done && due.has(done.noticeId) ? CORRECT : found.reasons.map(explain).join(''),
        };
      }),
      ...laterSteps(doc, value, notice, call.now, due),
    ],
    returnedFor: doc.review?.decision === 'return' ? doc.review.reason : null,
    correctionDue: changed || owed,
    reasons: viewReasons([...reasons, ...corrections]),
    may: may(call, doc, value, open, changed || owed),
  });
};

const CORRECT = '公布之后账上有更正，须发新版。';

function laterSteps(
  doc: YearState,
  { step: current }: AssessmentProgress,
  notice: NoticeDoc | null,
  now: number,
  due: ReadonlySet<string>,
): Step[] {
  const { review, annual } = doc;
  const assessed = standing(doc);
  const reviewed = review?.decision === 'approve' ? review : null;
  const at = effectiveAt(notice, now);
  const order = (step: Step['step']) => ASSESSMENT_STEPS.indexOf(step);
  const line = (
    step: Step['step'],
    done: { readonly by: string | null; readonly at: number | null } | null,
    more: Partial<Pick<Step, 'noticeId' | 'note'>> = {},
  ): Step => ({
    step,
    quarter: null,
    state:
      order(step) < order(current) || at !== null ? 'done' : step === current ? 'current' : 'later',
    by: done?.by ?? null,
    at: done?.at ?? null,
    noticeId: null,
    note: null,
    ...more,
  });
  return [
    line('branchAssessment', assessed),
    line('superiorReview', reviewed, { note: reviewed?.reason ?? null }),
    line('annualNotice', annual, {
      noticeId: annual?.noticeId ?? null,
      note: annual && due.has(annual.noticeId) ? CORRECT : null,
    }),
    line('inEffect', at === null ? null : { by: null, at }),
  ];
}

function may(
  { roles }: Call,
  doc: YearState,
  { step }: AssessmentProgress,
  open: number[],
  correctionDue: boolean,
): Output<'assessment', 'path'>['may'] {
  const allowed = ACCESS.assessment;
  return {
    publishQuarter: holdsAny(roles, allowed.publishQuarter.who) ? open : [],
    assess: step === 'branchAssessment' && holdsAny(roles, allowed.assess.who),
    review: step === 'superiorReview' && holdsAny(roles, allowed.review.who),
    publishYear:
      step === 'annualNotice' && doc.annual === null && holdsAny(roles, allowed.publishYear.who),
    correct: correctionDue && holdsAny(roles, allowed.correct.who),
  };
}
