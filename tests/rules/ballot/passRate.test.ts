import fc from 'fast-check';
import { passRate } from '../../../rules/ballot/passRate';
import type { ColumnCount } from '../../../rules/ballot/ballotCounts';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import type { AppraisalReadings, AppraisalScheme } from '../../../rules/schemes/appraisalScheme';
import { column } from './counts';

const reading = (readings: Partial<AppraisalReadings>): AppraisalScheme => ({
  ...FOUR_GRADES,
  readings: { ...FOUR_GRADES.readings, ...readings },
});

const rows: {
  case: string;
  articles: string[];
  input: [column: ColumnCount, valid: number, collected: number, scheme?: AppraisalScheme];
  expected: [passing: number, base: number, line: 'below' | 'atLeast' | 'none'];
}[] = [
  {
    case: '59/100 低于合格线',
    articles: ['Q15', 'G1'],
    input: [column('a', { excellent: 10, qualified: 49, unqualified: 41 }), 100, 100],
    expected: [59, 100, 'below'],
  },
  {
    case: '恰为 60/100 达到合格线',
    articles: ['Q15', 'G1'],
    input: [column('a', { excellent: 10, qualified: 50, unqualified: 40 }), 100, 100],
    expected: [60, 100, 'atLeast'],
  },
  {
    case: '61/100',
    articles: ['Q15', 'G1'],
    input: [column('a', { excellent: 10, qualified: 51, unqualified: 39 }), 100, 100],
    expected: [61, 100, 'atLeast'],
  },
  {
    case: '基本合格默认不算合格票',
    articles: ['Q14'],
    input: [column('a', { qualified: 50, basic: 20, unqualified: 30 }), 100, 100],
    expected: [50, 100, 'below'],
  },
  {
    case: '方案把基本合格算作合格票',
    articles: ['Q14'],
    input: [
      column('a', { qualified: 50, basic: 20, unqualified: 30 }),
      100,
      100,
      reading({ basicPasses: true }),
    ],
    expected: [70, 100, 'atLeast'],
  },
  {
    case: '分母默认是有效票',
    articles: ['Q14'],
    input: [column('a', { qualified: 60, unqualified: 39 }), 99, 101],
    expected: [60, 99, 'atLeast'],
  },
  {
    case: '方案取收回票作分母',
    articles: ['Q14'],
    input: [
      column('a', { qualified: 60, unqualified: 39 }),
      99,
      101,
      reading({ passBase: 'collected' }),
    ],
    expected: [60, 101, 'below'],
  },
  {
    case: '弃权留在分母里',
    articles: ['Q14'],
    input: [column('a', { qualified: 59 }, { abstained: 41 }), 100, 100],
    expected: [59, 100, 'below'],
  },
  {
    case: '空项不在分母里',
    articles: ['Q14'],
    input: [column('a', { qualified: 6, unqualified: 4 }, { blank: 1 }), 11, 11],
    expected: [6, 10, 'atLeast'],
  },
  {
    case: '没有有效票就没有合格率',
    articles: ['Q14'],
    input: [column('a', {}), 0, 3],
    expected: [0, 0, 'none'],
  },
  {
    case: '只有本人的空项，也没有合格率',
    articles: ['Q14'],
    input: [column('a', {}, { blank: 1 }), 1, 1],
    expected: [0, 0, 'none'],
  },
  {
    case: '只有一张有效票',
    articles: ['Q14'],
    input: [column('a', { unqualified: 1 }), 1, 1],
    expected: [0, 1, 'below'],
  },
];

describe('ballot/passRate', () => {
  test.each(rows)(
    '$case',
    ({ input: [votes, valid, collected, scheme = FOUR_GRADES], expected }) => {
      const [passing, base, line] = expected;
      expect(passRate(votes, { valid, collected }, scheme)).toEqual({
        value: { passing, base, line },
        reasons: [
          {
            rule: 'ballot/passRate',
            articles: ['Q14', 'G1'],
            code: line === 'none' ? 'ballot.noPassRate' : 'ballot.passRate',
            facts: {
              subjectId: 'a',
              passing,
              base,
              line,
              passBase: scheme.readings.passBase,
              basicPasses: scheme.readings.basicPasses,
              numerator: 60,
              denominator: 100,
            },
          },
        ],
      });
    },
  );

  test('把一张不合格票改成合格票，不会从达到变成低于', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (qualified, unqualified) => {
        const valid = qualified + unqualified;
        const rate = (up: number) =>
          passRate(
            column('a', { qualified: qualified + up, unqualified: unqualified - up }),
            { valid, collected: valid },
            FOUR_GRADES,
          ).value;
        expect(rate(0).line === 'atLeast' && rate(1).line === 'below').toBe(false);
        expect(rate(0).line === 'atLeast').toBe(BigInt(qualified) * 5n >= BigInt(valid) * 3n);
      }),
    );
  });
});
