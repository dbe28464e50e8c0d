/** S12：名次靠前、靠后的提示。 */
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 参加排名的一人；关爱管理的党员不列入（S2），由调用方排除。 */
export interface RankedMember {
  readonly id: string;
  readonly score: number;
}

/** 一个人的名次提示。名次并列的相同，如 1、1、3。 */
export interface RankHint {
  readonly id: string;
  readonly rank: number;
  readonly hint: 'top' | 'bottom' | null;
}

/**
 * 名次与提示（S12），按 id 排列：只供支部参考，不公布、不成榜（G3）。
 * 靠前：名次在前 `topPercent`% 之内，不足一人的按一人；全体同分时没有靠前。
 * 靠后：分数不高于本人者（含并列）整组落在后 `bottomPercent`% 之内才提示——
 * 并列的一组装不下就都不提示，不足一人的不提示（G4）。
 */
export const rankHints = (
  members: readonly RankedMember[],
  scheme: PointScheme,
): Decided<RankHint[]> => {
  const size = members.length;
  const top = scheme.topPercent.value;
  const bottom = scheme.bottomPercent.value;
  const scores = members.map((member) => member.score).sort((a, b) => a - b);
  const lowest = scores[0];
  const value = members
    .map(({ id, score }): RankHint => {
      const rank = scores.filter((other) => other > score).length + 1;
      const notAbove = size - rank + 1;
      // (rank − 1) < size × top% 等价于 rank ≤ 向上取整(size × top%)
      const inTop = (rank - 1) * 100 < size * top && score !== lowest;
      const inBottom = notAbove * 100 <= size * bottom;
      return { id, rank, hint: inTop ? 'top' : inBottom ? 'bottom' : null };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    value,
    reasons: [
      {
        rule: 'points/rankHints',
        articles: ['S12', 'G3', 'G4'],
        code: 'points.rankHints',
        facts: { size, top, bottom },
      },
    ],
  };
};
