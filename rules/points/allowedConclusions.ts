/** S4、S10、S11、G3：年度得分允许得出哪些结论。 */
import type { ArticleId } from '../law/articleIds';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import type { Grade } from '../vocabulary';

/** 分段：不合格、临界、合格、可评优、可定优秀。 */
export const SCORE_BANDS = [
  'unqualified',
  'borderline',
  'qualified',
  'honoursEligible',
  'excellentEligible',
] as const;
export type ScoreBand = (typeof SCORE_BANDS)[number];

/** 单就积分而言允许的结论。它不是评定：等次由支部经民主评议作出（G3）。 */
export interface ScoreConclusions {
  readonly band: ScoreBand;
  /** 应定的等次（一票否决、70 分以下）；没有则为 null。 */
  readonly required: Grade | null;
  /** 积分支持的等次，由高到低。 */
  readonly allowed: readonly Grade[];
  /** 积分不允许的等次；不在两者中的，另有依据（Q15、Q17）时仍可作出。 */
  readonly barred: readonly Grade[];
  /** 可否参加评先评优。 */
  readonly honours: boolean;
}

/** 结论所依据的事实。 */
export interface ScoreFacts {
  readonly score: number;
  readonly vetoed: boolean;
  /** 名次靠前的提示（S12）；没有排名则为 false。 */
  readonly topRanked: boolean;
}

const bandOf = (facts: ScoreFacts, scheme: PointScheme): [ScoreBand, string, ArticleId[]] => {
  const { score } = facts;
  if (facts.vetoed) return ['unqualified', 'points.bandVetoed', ['S4']];
  const line = scheme.unqualifiedLine.value;
  if (score < line) return ['unqualified', 'points.bandUnqualified', ['S10']];
  if (score === line) {
    return scheme.readings.exactUnqualifiedLine === 'below'
      ? ['unqualified', 'points.bandUnqualified', ['S10', 'S11']]
      : ['borderline', 'points.bandBorderline', ['S10', 'S11', 'G4']];
  }
  if (score < scheme.honoursLine.value) return ['qualified', 'points.bandQualified', ['S10']];
  if (score >= scheme.excellentLine.value) {
    return ['excellentEligible', 'points.bandExcellent', ['S10', 'S11']];
  }
  if (facts.topRanked) return ['excellentEligible', 'points.bandTopRanked', ['S10', 'S12']];
  return ['honoursEligible', 'points.bandHonours', ['S10', 'S11']];
};

const CONCLUSIONS: Readonly<Record<ScoreBand, Omit<ScoreConclusions, 'band'>>> = {
  unqualified: {
    required: 'unqualified',
    allowed: ['unqualified'],
    barred: ['excellent', 'qualified', 'basic'],
    honours: false,
  },
  borderline: {
    required: null,
    allowed: ['qualified', 'basic', 'unqualified'],
    barred: ['excellent'],
    honours: false,
  },
  qualified: {
    required: null,
    allowed: ['qualified', 'basic'],
    barred: ['excellent'],
    honours: false,
  },
  honoursEligible: {
    required: null,
    allowed: ['qualified', 'basic'],
    barred: ['excellent'],
    honours: true,
  },
  excellentEligible: {
    required: null,
    allowed: ['excellent', 'qualified', 'basic'],
    barred: [],
    honours: true,
  },
};

/**
 * 年度得分 → 允许的结论与理由（S10）。边界：低于 70 应定不合格，恰为 70 由支部决定（S11、G4）；
 * 低于 90 不得评先评优、也不得定优秀，恰为 90 可以评优；108 含本数。
 * 名次靠前只在 90 分以上时打开“可定优秀”，从不压低任何人。
 */
export const allowedConclusions = (
  facts: ScoreFacts,
  scheme: PointScheme,
): Decided<ScoreConclusions> => {
  const [band, code, articles] = bandOf(facts, scheme);
  return {
    value: { band, ...CONCLUSIONS[band] },
    reasons: [
      {
        rule: 'points/allowedConclusions',
        articles: [...articles, 'G3'],
        code,
        facts: {
          score: facts.score,
          unqualifiedLine: scheme.unqualifiedLine.value,
          honoursLine: scheme.honoursLine.value,
          excellentLine: scheme.excellentLine.value,
        },
      },
    ],
  };
};
