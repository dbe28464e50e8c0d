/** G2：期间的截止时刻。 */
import { addDays, addMonths, civilDateOf, instantOf } from './civil';

/** 期间长度：若干日，或若干月（一年 = 12 月，半年 = 6 月）。 */
export type PeriodLength = { readonly days: number } | { readonly months: number };

/** 一年、半年的期间长度。 */
export const ONE_YEAR: PeriodLength = { months: 12 };
export const HALF_YEAR: PeriodLength = { months: 6 };

/**
 * 期间在何时届满（G2）：开始当日不计入，到最后一日 24:00 为止；不顺延节假日。
 * 按月计算的，到期月的对应日为最后一日，没有对应日的取月末日。
 *
 * @param start 期间开始的时刻，epoch 毫秒
 * @returns 届满时刻，epoch 毫秒；等于最后一日的次日零时，`now >= end` 即为期满
 * @example 2026-03-01 10:00 起公示 3 天 → 2026-03-05 00:00
 */
export const endOfPeriod = (start: number, length: PeriodLength): number => {
  const startDay = civilDateOf(start);
  const lastDay =
    'days' in length ? addDays(startDay, length.days) : addMonths(startDay, length.months);
  return instantOf(addDays(lastDay, 1));
};

/** 期间是否已满（G2）：到了截止时刻即为满。 */
export const periodElapsed = (start: number, length: PeriodLength, now: number): boolean =>
  now >= endOfPeriod(start, length);
