import type { Grade } from '../../rules/vocabulary';

/** 一列可以填的：某一档，或弃权（明确的一档）。空项不是填的，是不准自评时本人那一列的占位。 */
export type Mark = Grade | 'abstained';

/** 票面上的一个字节。0 是空项；改动取值等于改格式版本。 */
export const BLANK = 0;
const CODES: Readonly<Record<Mark, number>> = {
  excellent: 1,
  qualified: 2,
  basic: 3,
  unqualified: 4,
  abstained: 5,
};

export function markCode(mark: Mark): number {
  return CODES[mark];
}

/** 字节 → 档次；不认识（含空项）为 null。 */
export function markOf(code: number): Mark | null {
  const found = Object.entries(CODES).find(([, value]) => value === code);
  return found ? (found[0] as Mark) : null;
}
