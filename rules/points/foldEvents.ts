/** X2：积分是事件的函数。 */
import type { PointItemId, PointScheme } from '../schemes/pointScheme';
import type { PointEvent } from './pointEvent';
import type { ScoreTotals } from './settleScore';

/** 价目：项目 → 带正负号的单位分；不采用的项目为 0（D19）。 */
export type PriceList = Readonly<Record<PointItemId, number>>;

/** 把方案化成价目，供成批重算；数与方案逐项相同。 */
export const priceListOf = (scheme: PointScheme): PriceList => {
  const prices: Record<string, number> = {};
  for (const [id, item] of Object.entries(scheme.items)) {
    const sign = item.kind === 'bonus' ? 1 : -1;
    prices[id] = item.adopted ? sign * item.points.value : 0;
  }
  return prices as Record<PointItemId, number>;
};

const NONE: ReadonlySet<string> = new Set();

/** 被冲销的各笔的 id。多次冲销同一笔只算一次；没有冲销时不分配内存。 */
export const reversedIds = (events: readonly PointEvent[]): ReadonlySet<string> => {
  let reversed: Set<string> | undefined;
  for (const event of events) {
    if (event.kind === 'reversal') (reversed ??= new Set()).add(event.of);
  }
  return reversed ?? NONE;
};

/**
 * 一名党员一个周期的事件 → 加减分合计（S3、X2）。与次序无关；被冲销的不计。
 * 只算数，不列明细；要逐笔明细用 annualScore，两者结果恒等。
 */
export const foldEvents = (events: readonly PointEvent[], prices: PriceList): ScoreTotals => {
  const reversed = reversedIds(events);
  const anyReversed = reversed.size > 0;
  let bonus = 0;
  let deduction = 0;
  let vetoes = 0;
  for (const event of events) {
    if (event.kind === 'reversal') continue;
    if (anyReversed && reversed.has(event.id)) continue;
    if (event.kind === 'veto') {
      vetoes += 1;
      continue;
    }
    const points = prices[event.item] * event.count;
    if (points > 0) bonus += points;
    else deduction -= points;
  }
  return { bonus, deduction, vetoes };
};
