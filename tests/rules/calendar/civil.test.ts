import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDateOf,
  civilOfIso,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  instantOf,
  isLeapYear,
  isoOf,
} from '../../../rules/calendar/civil';
import { at } from '../at';

const date = (iso: string) => {
  const civil = civilOfIso(iso);
  if (!civil) throw new Error(iso);
  return civil;
};

describe('上海的日期（G2）', () => {
  it.each([
    ['零时整是当日', at('2026-03-01'), '2026-03-01'],
    ['零时前一毫秒是前一日', at('2026-03-01') - 1, '2026-02-28'],
    ['UTC 15:59 仍是当日', Date.parse('2026-12-31T15:59:59Z'), '2026-12-31'],
    ['UTC 16:00 已是次年', Date.parse('2026-12-31T16:00:00Z'), '2027-01-01'],
    ['闰日', at('2028-02-29', '12:00'), '2028-02-29'],
    ['1970 年以前', Date.parse('1969-12-31T15:59:59Z'), '1969-12-31'],
    ['epoch 在上海是早上八点', 0, '1970-01-01'],
  ])('%s', (_case, instant, expected) => {
    expect(isoOf(civilDateOf(instant))).toBe(expected);
  });

  it('某日零时与分钟数', () => {
    expect(instantOf({ year: 2026, month: 3, day: 1 })).toBe(at('2026-03-01'));
    expect(instantOf({ year: 2026, month: 3, day: 1 }, 90)).toBe(at('2026-03-01', '01:30'));
  });

  it('与 Date 的推算逐日一致：1896—2104 年', () => {
    for (let day = -27_000; day < 49_000; day += 1) {
      const utc = new Date(day * 86_400_000);
      const expected = {
        year: utc.getUTCFullYear(),
        month: utc.getUTCMonth() + 1,
        day: utc.getUTCDate(),
      };
      const actual = dateOfDayNumber(day);
      if (
        actual.year !== expected.year ||
        actual.month !== expected.month ||
        actual.day !== expected.day ||
        dayNumber(actual) !== day
      ) {
        throw new Error(`第 ${day} 天：${isoOf(actual)}`);
      }
    }
  });

  it('性质：日期 ↔ 天数互为逆运算，远到公元前后', () => {
    fc.assert(
      fc.property(fc.integer({ min: -720_000, max: 4_000_000 }), (days) => {
        expect(dayNumber(dateOfDayNumber(days))).toBe(days);
      }),
    );
  });
});

describe('闰年与月末', () => {
  it.each([
    [2024, true],
    [2025, false],
    [2000, true],
    [1900, false],
    [2100, false],
  ])('%i 年是闰年：%s', (year, expected) => {
    expect(isLeapYear(year)).toBe(expected);
  });

  it('各月天数', () => {
    const days = (year: number) =>
      Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    expect(days(2025)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(days(2028)[1]).toBe(29);
  });

  it.each([
    ['加一日跨月', '2026-02-28', 1, '2026-03-01'],
    ['闰年二月', '2028-02-28', 1, '2028-02-29'],
    ['减一日跨年', '2026-01-01', -1, '2025-12-31'],
  ])('%s', (_case, from, days, expected) => {
    expect(isoOf(addDays(date(from), days))).toBe(expected);
  });

  it.each([
    ['对应日', '2026-01-15', 1, '2026-02-15'],
    ['没有对应日取月末', '2026-01-31', 1, '2026-02-28'],
    ['闰年取 29 日', '2028-01-31', 1, '2028-02-29'],
    ['大月到小月', '2026-08-31', 1, '2026-09-30'],
    ['小月到大月取对应日而非月末', '2026-04-30', 1, '2026-05-30'],
    ['跨年', '2026-11-30', 3, '2027-02-28'],
    ['十二月加一月', '2026-12-01', 1, '2027-01-01'],
    ['闰日加一年', '2028-02-29', 12, '2029-02-28'],
    ['减一月', '2026-03-31', -1, '2026-02-28'],
    ['减到上年', '2026-01-31', -2, '2025-11-30'],
  ])('加月：%s', (_case, from, months, expected) => {
    expect(isoOf(addMonths(date(from), months))).toBe(expected);
  });
});

describe('YYYY-MM-DD', () => {
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01x',
    'x2026-01-01',
    '',
  ])('%s 不是真实的日子', (iso) => {
    expect(civilOfIso(iso)).toBeUndefined();
  });

  it('补足位数，原样往返', () => {
    expect(isoOf({ year: 987, month: 3, day: 4 })).toBe('0987-03-04');
    expect(civilOfIso('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });
});
