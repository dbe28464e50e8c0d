import fc from 'fast-check';
import { appraisalQuorum } from '../../../rules/quorum/appraisalQuorum';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../../rules/schemes/appraisal/twoGrades';

const rows: {
  case: string;
  articles: string[];
  input: [due: number, present: number];
  expected: [reached: boolean, required: number, shortBy: number];
  code: string;
}[] = [
  {
    case: '5 人到 3：60%',
    articles: ['Q2'],
    input: [5, 3],
    expected: [false, 4, 1],
    code: 'Short',
  },
  {
    case: '5 人到 4：恰好 80%',
    articles: ['Q2', 'G1'],
    input: [5, 4],
    expected: [true, 4, 0],
    code: 'Reached',
  },
  { case: '5 人到 5', articles: ['Q2'], input: [5, 5], expected: [true, 4, 0], code: 'Reached' },
  {
    case: '41 人到 32：78.05%',
    articles: ['Q2'],
    input: [41, 32],
    expected: [false, 33, 1],
    code: 'Short',
  },
  {
    case: '41 人到 33：80.49%',
    articles: ['Q2'],
    input: [41, 33],
    expected: [true, 33, 0],
    code: 'Reached',
  },
  {
    case: '100 人到 79',
    articles: ['Q2', 'G1'],
    input: [100, 79],
    expected: [false, 80, 1],
    code: 'Short',
  },
  {
    case: '100 人到 80',
    articles: ['Q2', 'G1'],
    input: [100, 80],
    expected: [true, 80, 0],
    code: 'Reached',
  },
  {
    case: '100 人到 81',
    articles: ['Q2', 'G1'],
    input: [100, 81],
    expected: [true, 80, 0],
    code: 'Reached',
  },
  { case: '没有人到', articles: ['Q2'], input: [3, 0], expected: [false, 3, 3], code: 'Short' },
  {
    case: '1 人支部到 1',
    articles: ['Q2'],
    input: [1, 1],
    expected: [true, 1, 0],
    code: 'Reached',
  },
  {
    case: '应到为 0：空会不能测评',
    articles: ['Q2'],
    input: [0, 0],
    expected: [false, 1, 1],
    code: 'NobodyDue',
  },
];

describe('quorum/appraisalQuorum', () => {
  test.each(rows)('$case', ({ input: [due, present], expected, code }) => {
    const [reached, required, shortBy] = expected;
    expect(appraisalQuorum({ due, present }, FOUR_GRADES)).toEqual({
      value: { reached, required, shortBy },
      reasons: [
        {
          rule: 'quorum/appraisalQuorum',
          articles: ['Q2', 'G1'],
          code: `quorum.appraisal${code}`,
          facts: { due, present, required, shortBy, numerator: 80, denominator: 100 },
        },
      ],
    });
  });

  test('两档方案同一门槛', () => {
    expect(TWO_GRADES.quorum).toEqual(FOUR_GRADES.quorum);
  });

  const headcount = fc
    .integer({ min: 1, max: 5000 })
    .chain((due) => fc.tuple(fc.constant(due), fc.nat(due)));

  test('补足还差的人数恰好达到，少一人就不达到', () => {
    fc.assert(
      fc.property(headcount, ([due, present]) => {
        const { reached, required, shortBy } = appraisalQuorum({ due, present }, FOUR_GRADES).value;
        const reachedWith = (count: number) =>
          appraisalQuorum({ due, present: count }, FOUR_GRADES).value.reached;
        expect(reachedWith(required)).toBe(true);
        expect(reachedWith(required - 1)).toBe(false);
        expect(shortBy).toBe(Math.max(0, required - present));
        expect(reached).toBe(shortBy === 0);
        expect(BigInt(required) * 100n >= BigInt(due) * 80n).toBe(true);
      }),
    );
  });

  test('到会的人增加，不会从达到变成未达到', () => {
    fc.assert(
      fc.property(headcount, ([due, present]) => {
        const now = appraisalQuorum({ due, present }, FOUR_GRADES).value.reached;
        const more = appraisalQuorum({ due, present: present + 1 }, FOUR_GRADES).value.reached;
        expect(now && !more).toBe(false);
      }),
    );
  });
});
