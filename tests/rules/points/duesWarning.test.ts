import { duesWarning } from '../../../rules/points/duesWarning';
import type { MonthlyDues } from '../../../rules/points/duesWarning';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { at } from '../at';
import { threeSides } from '../threeSides';

const dues = (month: string, paidAt: number | null, waived = false): MonthlyDues => ({
  month: at(`${month}-15`),
  paidAt,
  waived,
});
const unpaidJanuary = [dues('2026-01', null)];

describe('党费（D17、M10、V3）', () => {
  threeSides<number, [warned: boolean, overdueMonths: number]>(
    [
      {
        parameter: 'duesMonths',
        articles: ['V3', 'M10'],
        below: [at('2026-08-01') - 1, [false, 5]],
        on: [at('2026-08-01'), [true, 6]],
        above: [at('2026-09-01'), [true, 7]],
      },
    ],
    (now) => {
      const { value } = duesWarning(unpaidJanuary, now, SCHEME);
      return [value.warned, value.overdueMonths];
    },
  );

  it.each<[string, MonthlyDues, number, string[], string[]]>([
    ['当月未满，不算', dues('2026-01', null), at('2026-02-01') - 1, [], []],
    ['次月零时起算不按时', dues('2026-01', null), at('2026-02-01'), ['2026-01'], ['2026-01']],
    ['月底最后一刻交', dues('2026-01', at('2026-02-01') - 1), at('2026-05-01'), [], []],
    ['次月零时才交', dues('2026-01', at('2026-02-01')), at('2026-05-01'), ['2026-01'], []],
    ['提前交', dues('2026-01', at('2025-12-20')), at('2026-05-01'), [], []],
    ['免交的月份不算', dues('2026-01', null, true), at('2027-05-01'), [], []],
  ])('%s', (_case, month, now, late, unpaid) => {
    const { value } = duesWarning([month], now, SCHEME);
    expect(value.late).toEqual(late);
    expect(value.unpaid).toEqual(unpaid);
  });

  it('按最早未交的月份算拖欠，与次序无关', () => {
    const list = [
      dues('2026-05', null),
      dues('2026-02', null),
      dues('2026-01', at('2026-03-01')),
      dues('2026-12', null),
      dues('2026-10', at('2027-01-01')),
    ];
    const now = at('2026-09-10');
    const { value } = duesWarning(list, now, SCHEME);
    expect(value).toEqual({
      late: ['2026-01', '2026-02', '2026-05'],
      unpaid: ['2026-02', '2026-05'],
      overdueMonths: 6,
      warned: true,
    });
    expect(duesWarning([...list].reverse(), now, SCHEME).value).toEqual(value);
  });

  it('跨年', () => {
    expect(duesWarning([dues('2025-11', null)], at('2026-06-01'), SCHEME).value.overdueMonths).toBe(
      6,
    );
  });

  it.each<[string, MonthlyDues[], number, string, string[], object]>([
    [
      '按时',
      [],
      at('2026-05-01'),
      'points.duesOnTime',
      ['D17', 'M10'],
      { late: 0, unpaid: 0, overdueMonths: 0, threshold: 6 },
    ],
    [
      '不按时',
      unpaidJanuary,
      at('2026-03-01'),
      'points.duesLate',
      ['D17', 'M10'],
      { late: 1, unpaid: 1, overdueMonths: 1, threshold: 6 },
    ],
    [
      '预警',
      unpaidJanuary,
      at('2026-08-01'),
      'points.duesWarned',
      ['V3', 'M10', 'G3'],
      { late: 1, unpaid: 1, overdueMonths: 6, threshold: 6 },
    ],
  ])('%s', (_case, list, now, code, articles, facts) => {
    expect(duesWarning(list, now, SCHEME).reasons).toEqual([
      { rule: 'points/duesWarning', articles, code, facts },
    ]);
  });
});
