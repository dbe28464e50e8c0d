/** G2：自然月、季、半年、年。 */
import type { Cycle } from '../schemes/frequencyScheme';
import { civilDateOf, instantOf } from './civil';

/** 一段自然期间：`from` 含，`until` 不含，均为 epoch 毫秒。 */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** 每种期间含几个月。 */
const MONTHS: Readonly<Record<Cycle, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const monthStart = (year: number, monthIndex: number): number =>
  instantOf({ year: year + Math.floor(monthIndex / 12), month: (monthIndex % 12) + 1, day: 1 });

/** 某时刻所在的自然月、季、半年或年。 */
export const cycleContaining = (cycle: Cycle, at: number): Span => {
  const { year, month } = civilDateOf(at);
  const length = MONTHS[cycle];
  const first = Math.floor((month - 1) / length) * length;
  return { from: monthStart(year, first), until: monthStart(year, first + length) };
};

/** 自公元元年起的月序号：相邻的月相差 1，用来数连续几个月。 */
export const monthIndexOf = (at: number): number => {
  const { year, month } = civilDateOf(at);
  return year * 12 + month - 1;
};

/** 月序号 → `YYYY-MM`。 */
export const monthLabel = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** 月序号 → 该月第一日零时，epoch 毫秒。 */
export const monthStartOf = (index: number): number => monthStart(0, index);
