import { scrutiny } from '../../../rules/ballot/scrutiny';
import type { Scrutiny } from '../../../rules/ballot/scrutiny';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const GOOD: Scrutiny = {
  elected: true,
  scrutineerIds: ['s1', 's2'],
  tellerIds: ['t1', 't2'],
  subjectIds: ['s1', 's2', 't1', 't2', 'm'],
};
const ALLOW = { readings: { ...FOUR_GRADES.readings, ownTally: 'allow' as const } };

const rows: {
  case: string;
  articles: string[];
  input: Partial<Scrutiny>;
  expected: { articles: string[]; code: string; facts: Record<string, string> }[];
}[] = [
  { case: '推选产生，每个岗位两人', articles: ['Q12'], input: {}, expected: [] },
  {
    case: '不是推选的',
    articles: ['Q12', 'O9'],
    input: { elected: false },
    expected: [{ articles: ['Q12', 'O9'], code: 'ballot.scrutinyNotElected', facts: {} }],
  },
  {
    case: '没有监票人，没有计票人',
    articles: ['Q12', 'O9'],
    input: { scrutineerIds: [], tellerIds: [] },
    expected: [
      { articles: ['Q12', 'O9'], code: 'ballot.scrutinyVacant', facts: { post: 'scrutineer' } },
      { articles: ['Q12', 'O9'], code: 'ballot.scrutinyVacant', facts: { post: 'teller' } },
    ],
  },
  {
    case: '唯一的监票人是被评议人；重复写一遍也还是一人',
    articles: ['Q12'],
    input: { scrutineerIds: ['s1', 's1'] },
    expected: [
      {
        articles: ['Q12'],
        code: 'ballot.scrutinyOwnTally',
        facts: { post: 'scrutineer', memberId: 's1' },
      },
    ],
  },
  {
    case: '唯一的计票人是被评议人',
    articles: ['Q12'],
    input: { tellerIds: ['m'] },
    expected: [
      {
        articles: ['Q12'],
        code: 'ballot.scrutinyOwnTally',
        facts: { post: 'teller', memberId: 'm' },
      },
    ],
  },
  {
    case: '唯一的监票人不是被评议人',
    articles: ['Q12'],
    input: { scrutineerIds: ['guest'] },
    expected: [],
  },
];

describe('ballot/scrutiny', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    expect(scrutiny({ ...GOOD, ...input }, FOUR_GRADES)).toEqual({
      allowed: expected.length === 0,
      reasons: expected.map((reason) => ({ rule: 'ballot/scrutiny', ...reason })),
    });
  });

  test('方案不作要求时，唯一的监票人可以是被评议人', () => {
    expect(scrutiny({ ...GOOD, scrutineerIds: ['s1'] }, ALLOW)).toEqual({
      allowed: true,
      reasons: [],
    });
  });
});
