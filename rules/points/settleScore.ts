/** S3、S4：由加减分合计得出年度得分。 */

/** 一个周期内加减分与有效否决的合计。 */
export interface ScoreTotals {
  readonly bonus: number;
  readonly deduction: number;
  readonly vetoes: number;
}

/**
 * 得分 = max(0, 基础分 − 减分合计) + 加分合计：减分扣光基础分为止，不侵蚀加分，加分不封顶（S3）。
 * 有未冲销的一票否决时恒为 0（S4）。
 */
export const settleScore = (base: number, totals: ScoreTotals): number =>
  totals.vetoes > 0 ? 0 : Math.max(0, base - totals.deduction) + totals.bonus;
