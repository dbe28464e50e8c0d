/** S1：考核周期为自然年。 */
import { civilDateOf } from '../calendar/civil';
import type { PointEvent } from './pointEvent';

/**
 * 选出计入某个考核年度的事件：事实发生在该年的加减分与否决，连同对它们的冲销。
 * 冲销随被冲销的那一笔走——次年更正去年的账，改的是去年的得分（X2）。
 */
export const eventsOfYear = (events: readonly PointEvent[], year: number): PointEvent[] => {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'reversal' && civilDateOf(event.at).year === year) ids.add(event.id);
  }
  return events.filter((event) => ids.has(event.kind === 'reversal' ? event.of : event.id));
};
