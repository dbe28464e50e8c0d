import fc from 'fast-check';
import { columnBalance } from '../../../rules/ballot/columnBalance';
import type { ColumnCount } from '../../../rules/ballot/ballotCounts';
import { totals } from '../../../rules/ballot/totals';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../../rules/schemes/appraisal/twoGrades';
import type { AppraisalScheme } from '../../../rules/schemes/appraisalScheme';
import { column, envelopes } from './counts';

const rows: {
  case: string;
  articles: string[];
  input: [scheme: AppraisalScheme, valid: number, columns: ColumnCount[]];
  expected: [code: string, facts: Record<string, unknown>][];
}[] = [
  {
    case: '各档加弃权等于有效',
    articles: ['Q13'],
    input: [
      FOUR_GRADES,
      10,
      [column('a', { excellent: 1, qualified: 2, basic: 3, unqualified: 2 }, { abstained: 2 })],
    ],
    expected: [],
  },
  {
    case: '有空项的一列，从有效里减去空项',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 9 }, { blank: 1 })]],
    expected: [],
  },
  {
    case: '少一票',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 9 })]],
    expected: [['ballot.columnUnbalanced', { subjectId: 'a', marked: 9, expected: 10 }]],
  },
  {
    case: '多一票',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 10 }, { abstained: 1 })]],
    expected: [['ballot.columnUnbalanced', { subjectId: 'a', marked: 11, expected: 10 }]],
  },
  {
    case: '空项没有减去',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 10 }, { blank: 1 })]],
    expected: [['ballot.columnUnbalanced', { subjectId: 'a', marked: 10, expected: 9 }]],
  },
  {
    case: '两档方案里出现“优秀”“基本合格”票',
    articles: ['Q9'],
    input: [TWO_GRADES, 10, [column('a', { excellent: 1, basic: 2, qualified: 7 })]],
    expected: [
      ['ballot.gradeNotInScheme', { subjectId: 'a', grade: 'excellent', votes: 1 }],
      ['ballot.gradeNotInScheme', { subjectId: 'a', grade: 'basic', votes: 2 }],
    ],
  },
  {
    case: '两档方案只有两档票',
    articles: ['Q9'],
    input: [TWO_GRADES, 10, [column('a', { qualified: 7, unqualified: 3 })]],
    expected: [],
  },
  {
    case: '负的档次票',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 11, basic: -1 })]],
    expected: [['ballot.columnNotACount', { subjectId: 'a' }]],
  },
  {
    case: '负的弃权',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 11 }, { abstained: -1 })]],
    expected: [['ballot.columnNotACount', { subjectId: 'a' }]],
  },
  {
    case: '不是整数的空项',
    articles: ['Q13'],
    input: [FOUR_GRADES, 10, [column('a', { qualified: 9 }, { blank: 0.5, abstained: 0.5 })]],
    expected: [['ballot.columnNotACount', { subjectId: 'a' }]],
  },
  {
    case: '同一人两列；问题按被评议人排列',
    articles: ['Q13'],
    input: [
      FOUR_GRADES,
      1,
      [column('b', { qualified: 1 }), column('b', { qualified: 1 }), column('a', {})],
    ],
    expected: [
      ['ballot.columnUnbalanced', { subjectId: 'a', marked: 0, expected: 1 }],
      ['ballot.columnTwice', { subjectId: 'b' }],
    ],
  },
];

describe('ballot/columnBalance', () => {
  test.each(rows)('$case', ({ input: [scheme, valid, columns], expected }) => {
    const result = columnBalance(
      { envelopes: envelopes(valid, valid, valid, valid, 0), columns },
      scheme,
    );
    expect(result.allowed).toBe(expected.length === 0);
    expect(result.reasons.map(({ code, facts }) => [code, facts])).toEqual(expected);
    for (const reason of result.reasons) {
      expect(reason.rule).toBe('ballot/columnBalance');
      expect(reason.articles).toEqual([reason.code === 'ballot.gradeNotInScheme' ? 'Q9' : 'Q13']);
    }
  });
});

const groupArbitrary = fc.nat(60).chain((valid) =>
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
    .chain((subjects) =>
      fc.tuple(
        ...subjects.map((subjectId) =>
          fc
            .array(fc.integer({ min: 0, max: valid }), { minLength: 5, maxLength: 5 })
            .map((cuts) => {
              const [a = 0, b = 0, c = 0, d = 0, e = 0] = [...cuts].sort((x, y) => x - y);
              return column(
                subjectId,
                { excellent: a, qualified: b - a, basic: c - b, unqualified: d - c },
                { abstained: e - d, blank: valid - e },
              );
            }),
        ),
      ),
    )
    .map((columns) => ({
      envelopes: envelopes(valid + 3, valid + 2, valid + 1, valid, 1),
      columns: columns as ColumnCount[],
    })),
);

describe('ballot/totals', () => {
  test('分别计票，累计计算：逐项相加，按编号排列', () => {
    expect(
      totals({
        party: {
          envelopes: envelopes(9, 8, 7, 6, 1),
          columns: [
            column('b', { qualified: 6 }),
            column('a', { excellent: 1, qualified: 2, basic: 1, unqualified: 1 }, { blank: 1 }),
          ],
        },
        mass: {
          envelopes: envelopes(50, 40, 30, 20, 10),
          columns: [
            column(
              'a',
              { excellent: 10, qualified: 5, basic: 2, unqualified: 1 },
              { abstained: 1, blank: 1 },
            ),
          ],
        },
      }),
    ).toEqual({
      envelopes: envelopes(59, 48, 37, 26, 11),
      columns: [
        column(
          'a',
          { excellent: 11, qualified: 7, basic: 3, unqualified: 2 },
          { abstained: 1, blank: 2 },
        ),
        column('b', { qualified: 6 }),
      ],
    });
  });

  test('两组各自平，同一批被评议人的合计也平', () => {
    fc.assert(
      fc.property(groupArbitrary, groupArbitrary, (party, mass) => {
        expect(columnBalance(party, FOUR_GRADES).allowed).toBe(true);
        const shared = new Set(mass.columns.map(({ subjectId }) => subjectId));
        const both = party.columns.filter(({ subjectId }) => shared.has(subjectId));
        const ids = new Set(both.map(({ subjectId }) => subjectId));
        const sum = totals({
          party: { ...party, columns: both },
          mass: { ...mass, columns: mass.columns.filter(({ subjectId }) => ids.has(subjectId)) },
        });
        expect(columnBalance(sum, FOUR_GRADES)).toEqual({ allowed: true, reasons: [] });
      }),
    );
  });

  test('合计与组的先后、列的次序无关', () => {
    fc.assert(
      fc.property(groupArbitrary, groupArbitrary, (party, mass) => {
        const swapped = totals({
          party: { ...mass, columns: [...mass.columns].reverse() },
          mass: { ...party, columns: [...party.columns].reverse() },
        });
        expect(swapped).toEqual(totals({ party, mass }));
      }),
    );
  });
});
