/** S6：两件申报像不像同一件事。只是给审核人的提示，是不是由人定（G3）。 */
import { civilOfIso, dayNumber } from '../calendar/civil';
import type { Decided } from '../result';
import type { IsoDate } from '../schemes/dated';
import type { PointScheme } from '../schemes/pointScheme';

/** 比较要看的。 */
export interface Deed {
  readonly item: string;
  readonly on: IsoDate;
  readonly story: string;
}

/** 去掉标点、空白，不分大小写，切成相邻两字一组；只有一个字的自成一组。 */
const pairsOf = (story: string): ReadonlySet<string> => {
  const letters = [...story.toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
};

const daysApart = (a: IsoDate, b: IsoDate): number => {
  const [first, second] = [civilOfIso(a), civilOfIso(b)];
  return first && second
    ? Math.abs(dayNumber(first) - dayNumber(second))
    : Number.POSITIVE_INFINITY;
};

/**
 * 像同一件事：同一项目，日期相差不超过 `sameDeedDays` 天，
 * 较短一篇里有 `sameDeedPercent`% 以上的两字组在另一篇里也有。没有文字可比的不算。
 */
export const sameDeed = (
  one: Deed,
  other: Deed,
  scheme: Pick<PointScheme, 'sameDeedDays' | 'sameDeedPercent'>,
): Decided<boolean> => {
  const days = daysApart(one.on, other.on);
  const [a, b] = [pairsOf(one.story), pairsOf(other.story)];
  const shorter = Math.min(a.size, b.size);
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const value =
    one.item === other.item &&
    days <= scheme.sameDeedDays.value &&
    shorter > 0 &&
    shared * 100 >= shorter * scheme.sameDeedPercent.value;
  return {
    value,
    reasons: value
      ? [
          {
            rule: 'points/sameDeed',
            articles: ['S6', 'G3'],
            code: 'points.sameDeed',
            facts: { days, shared, shorter },
          },
        ]
      : [],
  };
};
