import { followUp } from '../../rules/points/followUp';
import type { FollowUp, RectificationOutcome, YearResult } from '../../rules/points/followUp';
import { allowedConclusions } from '../../rules/points/allowedConclusions';
import type { Reason } from '../../rules/reason';
import type { Decided } from '../../rules/result';
import type { AssessmentRow } from '../../types/contracts/assessment';
import { viewReasons } from '../_runtime/view';
import type { AssessmentDoc, FrozenRow, Help } from '../_store/assessments';
import { pointSchemeFor } from '../points/scheme';

/** 摆出一行结果要知道的别处的事。 */
export interface RowContext {
  readonly year: number;
  readonly help: Help | undefined;
  /** 上一年度已公示的那一行（S10 的连续两年）；没有为 undefined。 */
  readonly previous: FrozenRow | undefined;
  readonly selfTotal: number | null;
  /** 帮扶的人编号 → 姓名。 */
  readonly names: ReadonlyMap<string, string>;
}

/** 一行得分 → 允许的结论、帮扶与理由（S10）。不是评定（G3）；预备党员不评等次（Q6）。 */
export function resultRow(row: FrozenRow, context: RowContext): AssessmentRow {
  const { year, help, previous } = context;
  const scheme = pointSchemeFor(year);
  const { memberId, name, base, bonus, deduction, score, vetoed, hint, grade, remark } = row;
  const { value, reasons } = allowedConclusions(
    { score, vetoed, topRanked: hint === 'top' },
    scheme,
  );
  const next = followUpOf(year, row, previous, help?.outcome ?? 'none');
  const graded = row.kind === 'fullMember';
  return {
    memberId,
    name,
    base,
    bonus,
    deduction,
    score,
    vetoed,
    band: value.band,
    allowed: graded ? [...value.allowed] : [],
    barred: graded ? [...value.barred] : [],
    required: graded ? value.required : null,
    honours: value.honours,
    hint,
    grade,
    remark,
    help: {
      due: next.value.help,
      helpers: (help?.helperIds ?? []).map((id) => context.names.get(id) ?? ''),
      outcome: help?.outcome ?? null,
      note: help?.note ?? null,
    },
    dispositionReview: next.value.dispositionReview,
    selfTotal: context.selfTotal,
    reasons: viewReasons([
      scoreReason(row),
      ...reasons,
      ...(graded ? [] : [notGraded(name)]),
      ...next.reasons,
    ]),
  };
}

/** 考核之后的跟进（S10）：本年这一行，与上一年度已公示的那一行。 */
export function followUpOf(
  year: number,
  row: FrozenRow,
  previous: FrozenRow | undefined,
  rectification: RectificationOutcome,
): Decided<FollowUp> {
  const results = [yearResult(year, row), ...(previous ? [yearResult(year - 1, previous)] : [])];
  return followUp(year, results, rectification, pointSchemeFor(year));
}

/** 上一年度已公示的各行，按人查；没有公示过的年度不算（S10）。 */
export function publishedBefore(
  doc: Pick<AssessmentDoc, 'annual' | 'rows'> | null | undefined,
): ReadonlyMap<string, FrozenRow> {
  return new Map(doc?.annual ? doc.rows.map((row) => [row.memberId, row]) : []);
}

function yearResult(year: number, { score, hint }: FrozenRow): YearResult {
  return { year, score, bottomRanked: hint === 'bottom' };
}

function scoreReason({ base, bonus, deduction, score }: FrozenRow): Reason {
  return {
    rule: 'points/annualScore',
    articles: ['S1', 'S3'],
    code: 'points.score',
    facts: { base, bonus, deduction, score },
  };
}

function notGraded(name: string): Reason {
  return {
    rule: 'points/assessmentPermission',
    articles: ['Q6'],
    code: 'points.probationaryNotGraded',
    facts: { name },
  };
}
