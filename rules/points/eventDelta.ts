/** X2：新记一笔对合计的增量。 */
import type { EntryEvent, VetoEvent } from './pointEvent';
import type { PriceList } from './foldEvents';
import type { ScoreTotals } from './settleScore';

/**
 * 一笔加分、减分或否决使合计增加多少，供逐笔累加。
 * 冲销的增量是被冲销那一笔的相反数：`negated(eventDelta(original, prices))`；
 * 同一笔只冲销一次由账本主键保证（X5）。累加的结果与 foldEvents 全部重算恒等。
 */
export const eventDelta = (event: EntryEvent | VetoEvent, prices: PriceList): ScoreTotals => {
  if (event.kind === 'veto') return { bonus: 0, deduction: 0, vetoes: 1 };
  const points = prices[event.item] * event.count;
  return points > 0
    ? { bonus: points, deduction: 0, vetoes: 0 }
    : { bonus: 0, deduction: 0 - points, vetoes: 0 };
};

/** 冲销的增量：各项取相反数。 */
export const negated = (totals: ScoreTotals): ScoreTotals => ({
  bonus: 0 - totals.bonus,
  deduction: 0 - totals.deduction,
  vetoes: 0 - totals.vetoes,
});

/** 合计加上一笔增量。 */
export const addTotals = (totals: ScoreTotals, delta: ScoreTotals): ScoreTotals => ({
  bonus: totals.bonus + delta.bonus,
  deduction: totals.deduction + delta.deduction,
  vetoes: totals.vetoes + delta.vetoes,
});
