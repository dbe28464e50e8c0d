/** 合格率（Q14）与它相对合格线的位置（Q15、G1）。 */
import { reachesShare } from '../quorum/share';
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import type { ColumnCount, EnvelopeCount } from './ballotCounts';

/** 合格率以分数表示，不化成小数。 */
export interface PassRate {
  /** 合格票。 */
  readonly passing: number;
  /** 分母；为 0 时没有合格率。 */
  readonly base: number;
  /** 相对合格线：`below` 低于，`atLeast` 达到；分母为 0 时 `none`。 */
  readonly line: 'below' | 'atLeast' | 'none';
}

const standingOf = (
  passing: number,
  base: number,
  scheme: Pick<AppraisalScheme, 'passLine'>,
): 'below' | 'atLeast' =>
  reachesShare(passing, base, scheme.passLine.value) ? 'atLeast' : 'below';

/**
 * 一名被评议人的合格率（Q14）：合格票 ÷ 分母。合格票 = 优秀 + 合格，方案可以把基本合格也算进去；
 * 分母是有效票，或方案选定的收回票【解释】。本人那一列的空项不是任何人投的票，从分母里减去；
 * 弃权留在分母里。合格线（默认 60%）含本数（G1）。
 *
 * 理由码：`ballot.passRate`、`ballot.noPassRate`（分母为 0）。
 */
export const passRate = (
  column: ColumnCount,
  envelopes: Pick<EnvelopeCount, 'valid' | 'collected'>,
  scheme: Pick<AppraisalScheme, 'passLine' | 'readings'>,
): Decided<PassRate> => {
  const { passBase, basicPasses } = scheme.readings;
  const { excellent, qualified, basic } = column.grades;
  const passing = excellent + qualified + (basicPasses ? basic : 0);
  const base = envelopes[passBase] - column.blank;
  const line = base <= 0 ? 'none' : standingOf(passing, base, scheme);
  return {
    value: { passing, base, line },
    reasons: [
      {
        rule: 'ballot/passRate',
        articles: ['Q14', 'G1'],
        code: line === 'none' ? 'ballot.noPassRate' : 'ballot.passRate',
        facts: {
          subjectId: column.subjectId,
          passing,
          base,
          line,
          passBase,
          basicPasses,
          numerator: scheme.passLine.value.numerator,
          denominator: scheme.passLine.value.denominator,
        },
      },
    ],
  };
};
