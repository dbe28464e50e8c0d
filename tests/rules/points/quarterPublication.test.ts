import {
  publicationWindow,
  quarterPublication,
  quarterSpan,
} from '../../../rules/points/quarterPublication';
import type { Quarter } from '../../../rules/points/quarterPublication';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { at } from '../at';
import { threeSides } from '../threeSides';

const stateAt = (now: number, quarter: Quarter = 1, published = false) =>
  quarterPublication({ year: 2026, quarter, published }, now, SCHEME);

describe('季度公布的期限（S9、N1、G2）', () => {
  threeSides<number, string>(
    [
      {
        parameter: 'publicationGraceDays',
        articles: ['S9', 'N1'],
        below: [at('2026-04-30', '23:59'), 'current'],
        on: [at('2026-05-01', '23:59'), 'current'],
        above: [at('2026-05-02'), 'missed'],
      },
    ],
    (now) => stateAt(now).value,
  );

  it.each<[string, Quarter, number, string, string]>([
    ['首日之前', 1, at('2026-01-01') - 1, 'later', 'points.quarterLater'],
    ['首日零时', 1, at('2026-01-01'), 'current', 'points.quarterOpen'],
    ['季末最后一刻', 1, at('2026-04-01') - 1, 'current', 'points.quarterOpen'],
    ['第二季度', 2, at('2026-04-01'), 'current', 'points.quarterOpen'],
    ['第二季度末 6 月 30 日之后 31 天', 2, at('2026-08-01') - 1, 'current', 'points.quarterOpen'],
    ['第三季度过期', 3, at('2026-11-01'), 'missed', 'points.quarterMissed'],
    ['第四季度跨年', 4, at('2027-01-31', '23:59'), 'current', 'points.quarterOpen'],
    ['第四季度过期', 4, at('2027-02-01'), 'missed', 'points.quarterMissed'],
  ])('%s', (_case, quarter, now, value, code) => {
    const found = stateAt(now, quarter);
    expect([found.value, found.reasons[0]?.code]).toEqual([value, code]);
  });

  it('公布过的不论何时都是办了', () => {
    for (const now of [at('2025-12-01'), at('2026-02-01'), at('2026-12-01')]) {
      expect(stateAt(now, 1, true).value).toBe('done');
    }
  });

  it('理由写明首日与最后一日', () => {
    expect(stateAt(at('2026-02-01')).reasons).toEqual([
      {
        rule: 'points/quarterPublication',
        articles: ['S9', 'N1'],
        code: 'points.quarterOpen',
        facts: { year: 2026, quarter: 1, firstDay: '2026-01-01', lastDay: '2026-05-01' },
      },
    ]);
  });

  it('季度首尾相接，公布期自季度首日起', () => {
    expect(quarterSpan(2026, 1).until).toBe(quarterSpan(2026, 2).from);
    expect(quarterSpan(2026, 4).until).toBe(at('2027-01-01'));
    expect(publicationWindow(2026, 3, SCHEME).from).toBe(at('2026-07-01'));
  });
});
