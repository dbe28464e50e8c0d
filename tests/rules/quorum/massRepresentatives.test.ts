import fc from 'fast-check';
import { massRepresentatives } from '../../../rules/quorum/massRepresentatives';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const DOWN = {
  ...FOUR_GRADES,
  readings: { ...FOUR_GRADES.readings, massRounding: 'down' as const },
};

const rows: {
  case: string;
  articles: string[];
  input: [due: number, available: number, rounding: 'up' | 'down'];
  expected: [required: number, everyone: boolean, target: number];
}[] = [
  { case: '40 人取 20', articles: ['Q5'], input: [40, 100, 'up'], expected: [20, false, 20] },
  {
    case: '41 人向上取整为 21',
    articles: ['Q5'],
    input: [41, 100, 'up'],
    expected: [21, false, 21],
  },
  {
    case: '41 人若方案向下取整为 20',
    articles: ['Q5'],
    input: [41, 100, 'down'],
    expected: [20, false, 20],
  },
  {
    case: '40 人向下取整仍为 20',
    articles: ['Q5'],
    input: [40, 100, 'down'],
    expected: [20, false, 20],
  },
  { case: '群众恰好够数', articles: ['Q5'], input: [41, 21, 'up'], expected: [21, false, 21] },
  {
    case: '群众差一人：全部参加',
    articles: ['Q5'],
    input: [41, 20, 'up'],
    expected: [20, true, 21],
  },
  { case: '群众多一人', articles: ['Q5'], input: [41, 22, 'up'], expected: [21, false, 21] },
  { case: '没有群众', articles: ['Q5'], input: [3, 0, 'up'], expected: [0, true, 2] },
  { case: '应到为 0', articles: ['Q5'], input: [0, 5, 'up'], expected: [0, false, 0] },
];

describe('quorum/massRepresentatives', () => {
  test.each(rows)('$case', ({ input: [due, available, rounding], expected }) => {
    const [required, everyone, target] = expected;
    const scheme = rounding === 'up' ? FOUR_GRADES : DOWN;
    expect(massRepresentatives(due, available, scheme)).toEqual({
      value: { required, everyone },
      reasons: [
        {
          rule: 'quorum/massRepresentatives',
          articles: ['Q5'],
          code: everyone ? 'quorum.massEveryone' : 'quorum.massShare',
          facts: { due, available, target, required, rounding },
        },
      ],
    });
  });

  test('不超过可选群众；够数时不少于应到的一半', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (due, available) => {
        const { required, everyone } = massRepresentatives(due, available, FOUR_GRADES).value;
        expect(required).toBeLessThanOrEqual(available);
        expect(everyone || required * 2 >= due).toBe(true);
      }),
    );
  });
});
