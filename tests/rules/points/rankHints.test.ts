import fc from 'fast-check';
import { rankHints } from '../../../rules/points/rankHints';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';
import { threeSides } from '../threeSides';

const members = (scores: number[]) =>
  scores.map((score, index) => ({ id: `m${String(index).padStart(3, '0')}`, score }));
const hints = (scores: number[], scheme = SCHEME) =>
  rankHints(members(scores), scheme).value.map(({ rank, hint }) => [rank, hint]);
/** 从高到低 n 个不同的分数。 */
const ladder = (n: number) => Array.from({ length: n }, (_, index) => 200 - index);
const percent = (topPercent: number, bottomPercent: number): PointScheme => ({
  ...SCHEME,
  topPercent: { ...SCHEME.topPercent, value: topPercent },
  bottomPercent: { ...SCHEME.bottomPercent, value: bottomPercent },
});

const countHints = (n: number, which: 'top' | 'bottom', scheme = SCHEME): number =>
  rankHints(members(ladder(n)), scheme).value.filter((row) => row.hint === which).length;

describe('名次提示（S12）', () => {
  threeSides<number, number>(
    [
      { parameter: 'topPercent', articles: ['S12'], below: [9, 1], on: [10, 1], above: [11, 2] },
      {
        parameter: 'bottomPercent',
        articles: ['S12', 'G4'],
        below: [9, 0],
        on: [10, 1],
        above: [11, 1],
      },
    ],
    (size, parameter) => countHints(size, parameter === 'topPercent' ? 'top' : 'bottom'),
  );

  it.each([
    [19, 2, 1],
    [20, 2, 2],
    [21, 3, 2],
  ])('%i 人：靠前 %i 人，靠后 %i 人', (size, top, bottom) => {
    expect(countHints(size, 'top')).toBe(top);
    expect(countHints(size, 'bottom')).toBe(bottom);
  });

  it('比例由方案定', () => {
    expect(countHints(20, 'top', percent(20, 5))).toBe(4);
    expect(countHints(20, 'bottom', percent(20, 5))).toBe(1);
  });

  it.each<[string, number[], [number, string | null][]]>([
    ['没有人', [], []],
    ['只有一人：没有靠前靠后', [100], [[1, null]]],
    [
      '全体同分：没有靠前',
      [100, 100, 100],
      [
        [1, null],
        [1, null],
        [1, null],
      ],
    ],
    [
      '并列同名次，下一名跳过',
      [100, 90, 100],
      [
        [1, 'top'],
        [3, null],
        [1, 'top'],
      ],
    ],
    [
      '末位并列两人装不进后 10%，都不提示',
      [110, 109, 108, 107, 106, 105, 104, 103, 90, 90],
      [
        [1, 'top'],
        [2, null],
        [3, null],
        [4, null],
        [5, null],
        [6, null],
        [7, null],
        [8, null],
        [9, null],
        [9, null],
      ],
    ],
  ])('%s', (_case, scores, expected) => {
    expect(hints(scores)).toEqual(expected);
  });

  it('末位并列两人，20 人里装得下', () => {
    const scores = [...ladder(18), 50, 50];
    expect(hints(scores).slice(-2)).toEqual([
      [19, 'bottom'],
      [19, 'bottom'],
    ]);
  });

  it('按 id 排列，写明口径', () => {
    const { value, reasons } = rankHints(
      [
        { id: 'b', score: 1 },
        { id: 'a', score: 2 },
      ],
      SCHEME,
    );
    expect(value).toEqual([
      { id: 'a', rank: 1, hint: 'top' },
      { id: 'b', rank: 2, hint: null },
    ]);
    expect(reasons).toEqual([
      {
        rule: 'points/rankHints',
        articles: ['S12', 'G3', 'G4'],
        code: 'points.rankHints',
        facts: { size: 2, top: 10, bottom: 10 },
      },
    ]);
  });

  it('性质：同分同提示；与次序无关；靠后的人数不超过比例', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 120 }), { maxLength: 60 }), (scores) => {
        const list = members(scores);
        const { value } = rankHints(list, SCHEME);
        expect(rankHints([...list].reverse(), SCHEME).value).toEqual(value);
        const byScore = new Map<number, string | null>();
        value.forEach((row, index) => {
          const score = scores[index] ?? 0;
          if (byScore.has(score)) expect(row.hint).toBe(byScore.get(score));
          byScore.set(score, row.hint);
        });
        const bottom = value.filter((row) => row.hint === 'bottom').length;
        expect(bottom * 100).toBeLessThanOrEqual(scores.length * 10);
      }),
    );
  });
});
