/** 初步认定（Q15、Q16、Q17、S10、L5）：允许的、必须的、禁止的结论。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { PassRate } from '../ballot/passRate';
import type { ScoreConclusions } from '../points/allowedConclusions';
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import type { VetoArticle } from '../schemes/pointScheme';
import type { Grade } from '../vocabulary';

/** Q17 的三种情形，均须支部认定“无正当理由”。 */
export const ABANDONMENTS = ['absentSixMonths', 'duesUnpaid', 'workRefused'] as const;
export type Abandonment = (typeof ABANDONMENTS)[number];

/** 一名被评议人的认定事实；认定类的事实由支委会集体研究作出，机器不推断（G3）。 */
export interface RecognitionFacts {
  /** 合格率相对合格线（`ballot/passRate`）；还没有测评结果为 `none`。 */
  readonly line: PassRate['line'];
  /** 支委会认定表现较差。 */
  readonly poorPerformance: boolean;
  /** 支委会认定有不合格表现。 */
  readonly unqualifiedConduct: boolean;
  /** 支委会认定问题严重且拒不整改（L5）。 */
  readonly refusesToRectify: boolean;
  /** 最近一次受开除党籍以下处分的时刻，epoch 毫秒；没有为 `null`。 */
  readonly sanctionedAt: number | null;
  /** 已按程序成立的一票否决。 */
  readonly vetoes: readonly VetoArticle[];
  readonly abandonments: readonly Abandonment[];
  /** 年度积分允许的结论（`points/allowedConclusions`）；支部不用积分制，或本人不列入积分为 `null`。 */
  readonly points: Pick<ScoreConclusions, 'band' | 'barred'> | null;
  /** 作出认定的时刻，epoch 毫秒。 */
  readonly now: number;
}

/** 认定不合格的理由类别，处置规则要用（Q15、Q17、Q18）。 */
export const GROUNDS = [
  'abandonment',
  'veto',
  'sanction',
  'points',
  'lowAndPoor',
  'refusesToRectify',
  'conduct',
  'pointsBorderline',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** 可以作出的结论；都由高到低。结论仍由支部作出并署名（G3）。 */
export interface Recognition {
  readonly allowed: readonly Grade[];
  /** 依规定只能作出的结论；没有为 `null`。 */
  readonly required: Grade | null;
  readonly forbidden: readonly Grade[];
  readonly grounds: readonly Ground[];
}

const because = (
  articles: Reason['articles'],
  code: string,
  facts: Reason['facts'] = {},
): Reason => ({
  rule: 'appraisal/recognition',
  articles,
  code,
  facts,
});

const groundsOf = (
  facts: RecognitionFacts,
  scheme: Pick<AppraisalScheme, 'sanctionMonths'>,
): { readonly ground: Ground; readonly reason: Reason }[] => {
  const found: { ground: Ground; reason: Reason }[] = [];
  for (const abandonment of ABANDONMENTS.filter((id) => facts.abandonments.includes(id))) {
    found.push({
      ground: 'abandonment',
      reason: because(['Q17'], 'appraisal.abandonment', { abandonment }),
    });
  }
  for (const veto of [...new Set(facts.vetoes)].sort()) {
    found.push({ ground: 'veto', reason: because(['Q15', veto], 'appraisal.veto', { veto }) });
  }
  const months = scheme.sanctionMonths.value;
  if (facts.sanctionedAt !== null && facts.now < endOfPeriod(facts.sanctionedAt, { months })) {
    found.push({ ground: 'sanction', reason: because(['Q15'], 'appraisal.sanction', { months }) });
  }
  if (facts.points?.band === 'unqualified') {
    found.push({ ground: 'points', reason: because(['S10'], 'appraisal.lowPoints') });
  }
  if (facts.line === 'below' && facts.poorPerformance) {
    found.push({ ground: 'lowAndPoor', reason: because(['Q15'], 'appraisal.lowAndPoor') });
  }
  if (facts.refusesToRectify) {
    found.push({
      ground: 'refusesToRectify',
      reason: because(['L5'], 'appraisal.refusesToRectify'),
    });
  }
  if (facts.unqualifiedConduct) {
    found.push({ ground: 'conduct', reason: because(['Q15'], 'appraisal.conduct') });
  }
  if (facts.points?.band === 'borderline') {
    found.push({
      ground: 'pointsBorderline',
      reason: because(['S11', 'G4'], 'appraisal.pointsBorderline'),
    });
  }
  return found;
};

/** 有这些依据时，不合格是可选的，不是必须的。 */
const DISCRETIONARY: readonly Ground[] = ['conduct', 'pointsBorderline'];

/**
 * 一名被评议人可以作出哪些结论（Q15、Q16、Q17）。
 *
 * - 自行脱党情形（Q17，不论票数）、一票否决、近三年受处分、积分 70 分以下（S10）、
 *   合格率低于线且表现较差、问题严重拒不整改（L5）：必须不合格。
 * - 有不合格表现：不合格或基本合格，由支委会选。
 * - 积分恰为 70（S11）：不合格是可选的一种。积分不允许的等次（如未达 90 的“优秀”）一律去掉。
 * - 合格率低于线而未认定表现较差：只提示（Q16）。
 * - 没有上述任何依据：不得认定不合格，等次由支委会综合表现评定（G3、G5）。
 * - 没有测评结果，又没有必须不合格的依据：还不能作出结论。
 *
 * 理由码：`appraisal.abandonment`、`appraisal.veto`、`appraisal.sanction`、`appraisal.lowAndPoor`、
 * `appraisal.refusesToRectify`、`appraisal.conduct`、`appraisal.lowPoints`、`appraisal.pointsBorderline`、
 * `appraisal.lowRateOnly`、`appraisal.noBallotResult`、`appraisal.noGroundForUnqualified`。
 */
export const recognition = (
  facts: RecognitionFacts,
  scheme: Pick<AppraisalScheme, 'sanctionMonths' | 'conclusionGrades'>,
): Decided<Recognition> => {
  const found = groundsOf(facts, scheme);
  const grounds = [...new Set(found.map(({ ground }) => ground))];
  const reasons = found.map(({ reason }) => reason);
  const compelled = grounds.some((ground) => !DISCRETIONARY.includes(ground));
  const decide = (allowed: readonly Grade[]): Decided<Recognition> => ({
    value: {
      allowed,
      required: compelled ? 'unqualified' : null,
      forbidden: scheme.conclusionGrades.value.filter((grade) => !allowed.includes(grade)),
      grounds,
    },
    reasons,
  });

  if (compelled) return decide(['unqualified']);
  if (facts.line === 'none') {
    reasons.push(because(['Q15'], 'appraisal.noBallotResult'));
    return decide([]);
  }
  if (facts.line === 'below') reasons.push(because(['Q16', 'G3'], 'appraisal.lowRateOnly'));
  if (facts.unqualifiedConduct) return decide(['basic', 'unqualified']);
  const barred: readonly Grade[] = facts.points?.barred ?? [];
  const open = scheme.conclusionGrades.value.filter((grade) => !barred.includes(grade));
  if (grounds.length > 0) return decide(open);
  reasons.push(because(['G3', 'G5', 'Q15'], 'appraisal.noGroundForUnqualified'));
  return decide(open.filter((grade) => grade !== 'unqualified'));
};
