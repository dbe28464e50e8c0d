import fc from 'fast-check';
import {
  endOfPeriod,
  periodElapsed,
  HALF_YEAR,
  ONE_YEAR,
} from '../../../rules/calendar/endOfPeriod';
import { at } from '../at';

describe('期间的届满时刻（G2）', () => {
  it.each([
    ['公示 3 天：开始当日不计', at('2026-03-01', '10:00'), { days: 3 }, at('2026-03-05')],
    ['零时开始，当日同样不计', at('2026-03-01'), { days: 3 }, at('2026-03-05')],
    ['23:59 开始，当日同样不计', at('2026-03-01', '23:59'), { days: 3 }, at('2026-03-05')],
    ['公示 7 天跨月', at('2026-02-25', '09:00'), { days: 7 }, at('2026-03-05')],
    ['公示 7 天跨闰日', at('2028-02-25', '09:00'), { days: 7 }, at('2028-03-04')],
    ['最后一日是国庆也不顺延', at('2026-09-28', '09:00'), { days: 3 }, at('2026-10-02')],
    ['一年', at('2026-05-10', '08:00'), ONE_YEAR, at('2027-05-11')],
    ['自闰日起一年', at('2028-02-29'), ONE_YEAR, at('2029-03-01')],
    ['半年', at('2026-01-31'), HALF_YEAR, at('2026-08-01')],
    ['半年，没有对应日取月末', at('2026-08-31'), HALF_YEAR, at('2027-03-01')],
    ['三个月', at('2026-11-30'), { months: 3 }, at('2027-03-01')],
  ])('%s', (_case, start, length, expected) => {
    expect(endOfPeriod(start, length)).toBe(expected);
  });

  it.each([
    ['届满前一毫秒', -1, false],
    ['届满之时', 0, true],
    ['届满之后', 1, true],
  ])('%s', (_case, offset, expected) => {
    const start = at('2026-03-01', '10:00');
    expect(periodElapsed(start, { days: 3 }, at('2026-03-05') + offset)).toBe(expected);
  });

  it('性质：同一天任何时刻开始，届满相同；总是落在零时；天数越多越晚', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 86_399_999 }),
        fc.integer({ min: 1, max: 400 }),
        (day, offset, days) => {
          const midnight = day * 86_400_000 - 8 * 3_600_000;
          const end = endOfPeriod(midnight + offset, { days });
          expect(end).toBe(midnight + (days + 1) * 86_400_000);
        },
      ),
    );
  });
});
