import {
  cycleContaining,
  monthIndexOf,
  monthLabel,
  monthStartOf,
} from '../../../rules/calendar/cycle';
import { at } from '../at';

describe('自然期间（G2）', () => {
  it.each([
    ['month', '2026-03-31', '2026-03-01', '2026-04-01'],
    ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['quarter', '2026-04-01', '2026-04-01', '2026-07-01'],
    ['quarter', '2026-12-01', '2026-10-01', '2027-01-01'],
    ['halfYear', '2026-06-30', '2026-01-01', '2026-07-01'],
    ['halfYear', '2026-07-01', '2026-07-01', '2027-01-01'],
    ['year', '2026-01-01', '2026-01-01', '2027-01-01'],
    ['year', '2026-12-31', '2026-01-01', '2027-01-01'],
  ] as const)('%s 含 %s', (cycle, day, from, until) => {
    const expected = { from: at(from), until: at(until) };
    expect(cycleContaining(cycle, at(day))).toEqual(expected);
    expect(cycleContaining(cycle, at(day, '23:59'))).toEqual(expected);
  });

  it('月序号：相邻月差一，可写回年月与起始时刻', () => {
    const december = monthIndexOf(at('2025-12-31', '23:59'));
    const january = monthIndexOf(at('2026-01-01'));
    expect(january - december).toBe(1);
    expect(monthLabel(december)).toBe('2025-12');
    expect(monthLabel(january)).toBe('2026-01');
    expect(monthStartOf(december)).toBe(at('2025-12-01'));
    expect(monthStartOf(january)).toBe(at('2026-01-01'));
  });
});
