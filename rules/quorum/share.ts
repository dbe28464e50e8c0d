/**
 * 比例门槛的整数比较（G1）：比例不化成小数，只做整数乘法；“不少于”含本数，“超过”不含。
 */

/** 比例门槛：`numerator/denominator`；`inclusive` 为真是“不少于”，为假是“超过”。 */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly inclusive: boolean;
}

/**
 * `count` 占 `total` 的比例是否达到门槛（G1）。
 *
 * @example
 * reachesShare(4, 5, { numerator: 80, denominator: 100, inclusive: true }); // true
 */
export const reachesShare = (count: number, total: number, share: Share): boolean => {
  const left = count * share.denominator;
  const right = total * share.numerator;
  return share.inclusive ? left >= right : left > right;
};

/**
 * 达到门槛最少要多少人（G1）；`total` 为 0 时也至少 1 人——没有人的会不算达到。
 *
 * @example
 * leastReaching(41, { numerator: 80, denominator: 100, inclusive: true }); // 33
 */
export const leastReaching = (total: number, share: Share): number => {
  const product = total * share.numerator;
  const remainder = product % share.denominator;
  const whole = (product - remainder) / share.denominator;
  const least = share.inclusive && remainder === 0 ? whole : whole + 1;
  return Math.max(1, least);
};
