/** D17、M10、V3：党费不按时与拖欠预警。 */
import { monthIndexOf, monthLabel, monthStartOf } from '../calendar/cycle';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 一个月的党费。 */
export interface MonthlyDues {
  /** 所属月份，取该月内任一时刻，epoch 毫秒。 */
  readonly month: number;
  /** 实际交纳时刻；未交为 null。 */
  readonly paidAt: number | null;
  /** 当月免交（经组织批准）或关系不在本支部。 */
  readonly waived: boolean;
}

/** 党费情况。预警不是否决：V3 还须“经教育仍拒绝”，由支部按程序作出（G3）。 */
export interface DuesStanding {
  /** 不按时交纳的月份（D17），`YYYY-MM`，由早到晚。 */
  readonly late: readonly string[];
  /** 至今未交、且已逾期的月份。 */
  readonly unpaid: readonly string[];
  /** 最早一个未交月份已拖欠满几个月。 */
  readonly overdueMonths: number;
  readonly warned: boolean;
}

/**
 * 党费按月收取，次月起未交的算不按时（M10、D17）；自次月起拖欠满 `scheme.duesMonths` 个月的预警（V3）。
 * 例如一月党费至七月底仍未交，自八月一日零时预警。
 */
export const duesWarning = (
  dues: readonly MonthlyDues[],
  now: number,
  scheme: PointScheme,
): Decided<DuesStanding> => {
  const late: number[] = [];
  const unpaid: number[] = [];
  for (const { month, paidAt, waived } of dues) {
    if (waived) continue;
    const index = monthIndexOf(month);
    const dueBy = monthStartOf(index + 1);
    if (now >= dueBy && (paidAt === null || paidAt >= dueBy)) late.push(index);
    if (now >= dueBy && paidAt === null) unpaid.push(index);
  }
  late.sort((a, b) => a - b);
  unpaid.sort((a, b) => a - b);
  const earliest = unpaid[0];
  const overdueMonths = earliest === undefined ? 0 : monthIndexOf(now) - earliest - 1;
  const threshold = scheme.duesMonths.value;
  const warned = overdueMonths >= threshold;
  const code = warned
    ? 'points.duesWarned'
    : late.length > 0
      ? 'points.duesLate'
      : 'points.duesOnTime';
  return {
    value: { late: late.map(monthLabel), unpaid: unpaid.map(monthLabel), overdueMonths, warned },
    reasons: [
      {
        rule: 'points/duesWarning',
        articles: warned ? ['V3', 'M10', 'G3'] : ['D17', 'M10'],
        code,
        facts: { late: late.length, unpaid: unpaid.length, overdueMonths, threshold },
      },
    ],
  };
};
