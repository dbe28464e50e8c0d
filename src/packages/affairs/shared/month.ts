import { dayOf } from '../../../../types/time';

/** 今天，如 `2026-03-05`（北京时间）。 */
export const today = (): string => dayOf(Date.now());

/** 这个月，如 `2026-03`。 */
export const thisMonth = (): string => today().slice(0, 7);

/** `2026-03` 的前后第 `step` 个月。 */
export function stepMonth(month: string, step: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** 如 `2026 年 3 月`。 */
export const monthLabel = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`;

/** 如 `3月5日`；不在今年的带年份。 */
export function dayLabel(day: string): string {
  const short = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return day.startsWith(today().slice(0, 4)) ? short : `${day.slice(0, 4)}年${short}`;
}
