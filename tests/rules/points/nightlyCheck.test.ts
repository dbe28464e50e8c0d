import { nightlyCheck } from '../../../rules/points/nightlyCheck';
import type { LedgerCheckFacts, LedgerMatter } from '../../../rules/points/nightlyCheck';
import type { PointEvent } from '../../../rules/points/pointEvent';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';

const matter = (more: Partial<LedgerMatter> = {}): LedgerMatter => ({
  proposalId: 'p_1',
  item: 'D16a',
  count: 1,
  points: -3,
  settled: 'confirmed',
  ...more,
});
const event: PointEvent = { kind: 'entry', id: 'p_1', item: 'D16a', count: 1, at: 0 };
const sound: LedgerCheckFacts = {
  events: [event],
  matters: [matter()],
  filings: [{ proposalId: 'p_1', settled: 'confirmed' }],
  orphans: [],
  edited: [],
  published: [{ title: '第一季度', printed: '97', recomputed: 97 }],
};
const check = (more: Partial<LedgerCheckFacts>, scheme: PointScheme = SCHEME) =>
  nightlyCheck({ ...sound, ...more }, scheme).map(({ reason, expected, found }) => [
    reason.code,
    expected,
    found,
  ]);

describe('夜间核对（X2、X3、N2）', () => {
  it('都对得上：一条也没有', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<LedgerCheckFacts>]>([
    ['没有任何事项', { events: [], matters: [], filings: [], published: [] }],
    ['自动拟记的没有事项文档，不用比', { filings: [] }],
    ['加分', { matters: [matter({ item: 'P13.national', count: 2, points: 60 })] }],
    ['否决写 0 分', { matters: [matter({ item: 'V1', points: 0 })] }],
    [
      '冲销了的',
      {
        events: [event, { kind: 'reversal', id: 'x_p_1', of: 'p_1', at: 1 }],
        matters: [matter({ settled: 'reversed' })],
        filings: [{ proposalId: 'p_1', settled: 'reversed' }],
      },
    ],
  ])('%s：对得上', (_case, facts) => {
    expect(check(facts)).toEqual([]);
  });

  it.each<[string, Partial<LedgerCheckFacts>, string[]]>([
    ['账上的分值被改小', { matters: [matter({ points: -1 })] }, ['points.checkAmount', '-3', '-1']],
    ['账上的次数被改', { matters: [matter({ count: 2 })] }, ['points.checkAmount', '-6', '-3']],
    [
      '事项被改成不成立',
      { filings: [{ proposalId: 'p_1', settled: 'dismissed' }] },
      ['points.checkState', 'confirmed', 'dismissed'],
    ],
    [
      '账上的认定被删，事项还在',
      { matters: [matter({ settled: 'open' })] },
      ['points.checkState', 'open', 'confirmed'],
    ],
    ['账上整件被删', { events: [], matters: [] }, ['points.checkMissing', '没有', 'confirmed']],
    ['只剩下后来的几笔', { orphans: ['p_9'] }, ['points.checkOrphan', '有', '没有']],
    ['与审计链不符', { edited: ['d_p_1'] }, ['points.checkEdited', '与链一致', '不一致']],
    [
      '公示印的不是当时的分',
      { published: [{ title: '第一季度', printed: '100', recomputed: 97 }] },
      ['points.checkPublished', '97', '100'],
    ],
  ])('%s', (_case, facts, expected) => {
    expect(check(facts)).toEqual([expected]);
  });

  it('两种算法不一致也看得出来：方案的价目与明细各取各的', () => {
    let reads = 0;
    const shifting = {
      ...SCHEME.items.D16a,
      points: {
        ...SCHEME.items.D16a.points,
        get value() {
          reads += 1;
          return reads === 1 ? 3 : 5;
        },
      },
    };
    const scheme: PointScheme = { ...SCHEME, items: { ...SCHEME.items, D16a: shifting } };
    expect(check({ matters: [], filings: [] }, scheme)).toEqual([['points.checkFold', '95', '97']]);
  });

  it('每一处都写明哪一件、哪一条', () => {
    const [mismatch] = nightlyCheck({ ...sound, edited: ['d_p_1'] }, SCHEME);
    expect(mismatch?.reason).toEqual({
      rule: 'points/nightlyCheck',
      articles: ['X3'],
      code: 'points.checkEdited',
      facts: { entryId: 'd_p_1' },
    });
  });
});
