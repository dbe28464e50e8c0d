/** D17、M10：不按时交纳党费，提出减分建议。 */
import { monthIndexOf, monthLabel, monthStartOf } from '../calendar/cycle';
import type { Reason } from '../reason';
import type { PointScheme } from '../schemes/pointScheme';
import type { MonthlyDues } from './duesWarning';
import { duesWarning } from './duesWarning';

/** 一条减分建议，不是减分：须本人能申辩、支部审核后才入账（S7、G5）。 */
export interface ProposedDues {
  readonly memberId: string;
  /** 所属月份 `YYYY-MM`。 */
  readonly month: string;
  /** 成为“不按时”的时刻：次月一日零时，决定计入哪个考核年度（S1）。 */
  readonly at: number;
  readonly points: number;
  readonly reason: Reason;
}

/**
 * 某党员的党费减分建议（D17）：每个不按时的月份一条。
 * 免交的月份、尚未逾期的月份没有建议；列入关爱管理、不参加积分的党员（S2）没有建议。
 */
export const duesProposals = (
  memberId: string,
  dues: readonly MonthlyDues[],
  now: number,
  scheme: PointScheme,
  standing: { readonly careManaged: boolean },
): ProposedDues[] => {
  if (standing.careManaged) return [];
  const points = scheme.items.D17.points.value;
  const late = new Set(duesWarning(dues, now, scheme).value.late);
  return dues
    .map(({ month }) => monthIndexOf(month))
    .sort((a, b) => a - b)
    .filter((index) => late.has(monthLabel(index)))
    .map((index) => ({
      memberId,
      month: monthLabel(index),
      at: monthStartOf(index + 1),
      points,
      reason: {
        rule: 'points/duesProposals',
        articles: ['D17', 'M10', 'G5'],
        code: 'points.duesProposed',
        facts: { month: monthLabel(index), points },
      },
    }));
};
