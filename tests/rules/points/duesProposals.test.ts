import { duesProposals } from '../../../rules/points/duesProposals';
import type { MonthlyDues } from '../../../rules/points/duesWarning';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { at } from '../at';

const dues = (month: string, paidAt: number | null, waived = false): MonthlyDues => ({
  month: at(`${month}-10`),
  paidAt,
  waived,
});
const propose = (list: MonthlyDues[], now: number, careManaged = false) =>
  duesProposals('m1', list, now, SCHEME, { careManaged });

describe('不按时交纳党费的减分建议（D17、M10）', () => {
  it.each<[string, MonthlyDues, number, number]>([
    ['当月最后一刻还没有', dues('2026-01', null), at('2026-02-01') - 1, 0],
    ['次月零时起', dues('2026-01', null), at('2026-02-01'), 1],
    ['按时交了', dues('2026-01', at('2026-02-01') - 1), at('2026-05-01'), 0],
    ['次月零时才交', dues('2026-01', at('2026-02-01')), at('2026-05-01'), 1],
    ['免交', dues('2026-01', null, true), at('2026-05-01'), 0],
  ])('%s', (_case, month, now, count) => {
    expect(propose([month], now)).toHaveLength(count);
  });

  it('每月一条，由早到晚；十二月的算在次年；写明依据', () => {
    const list = [dues('2026-01', null), dues('2025-12', null), dues('2026-02', at('2026-02-03'))];
    expect(propose(list, at('2026-03-01')).map(({ month, at: when }) => [month, when])).toEqual([
      ['2025-12', at('2026-01-01')],
      ['2026-01', at('2026-02-01')],
    ]);
    expect(propose(list, at('2026-03-01'))[0]).toEqual({
      memberId: 'm1',
      month: '2025-12',
      at: at('2026-01-01'),
      points: 3,
      reason: {
        rule: 'points/duesProposals',
        articles: ['D17', 'M10', 'G5'],
        code: 'points.duesProposed',
        facts: { month: '2025-12', points: 3 },
      },
    });
  });

  it('关爱管理的没有建议（S2）', () => {
    expect(propose([dues('2026-01', null)], at('2026-03-01'), true)).toEqual([]);
  });
});
