import fc from 'fast-check';
import { decisionMajority } from '../../../rules/quorum/decisionMajority';
import { DECISION_RULES } from '../../../rules/quorum/decisionRules';
import { meetingQuorum } from '../../../rules/quorum/meetingQuorum';

type Kind = keyof typeof DECISION_RULES;

const quorumRows: {
  case: string;
  articles: string[];
  input: [Kind, due: number, present: number];
  expected: [reached: boolean, required: number, shortBy: number];
}[] = [
  { case: '一般：4 人到 1', articles: ['G1'], input: ['ordinary', 4, 1], expected: [false, 3, 2] },
  {
    case: '一般：4 人到 2 不是超过半数',
    articles: ['G1'],
    input: ['ordinary', 4, 2],
    expected: [false, 3, 1],
  },
  { case: '一般：4 人到 3', articles: ['G1'], input: ['ordinary', 4, 3], expected: [true, 3, 0] },
  { case: '一般：5 人到 2', articles: ['G1'], input: ['ordinary', 5, 2], expected: [false, 3, 1] },
  { case: '一般：5 人到 3', articles: ['G1'], input: ['ordinary', 5, 3], expected: [true, 3, 0] },
  {
    case: '选举：10 人到 7',
    articles: ['G1'],
    input: ['election', 10, 7],
    expected: [false, 8, 1],
  },
  {
    case: '选举：10 人到 8，恰五分之四',
    articles: ['G1'],
    input: ['election', 10, 8],
    expected: [true, 8, 0],
  },
  { case: '选举：10 人到 9', articles: ['G1'], input: ['election', 10, 9], expected: [true, 8, 0] },
  { case: '应到为 0 不达到', articles: ['G1'], input: ['election', 0, 0], expected: [false, 1, 1] },
];

describe('quorum/meetingQuorum', () => {
  test.each(quorumRows)('$case', ({ input: [kind, due, present], expected }) => {
    const [reached, required, shortBy] = expected;
    expect(meetingQuorum({ due, present }, DECISION_RULES[kind])).toEqual({
      value: { reached, required, shortBy },
      reasons: [
        {
          rule: 'quorum/meetingQuorum',
          articles: ['G1', 'Q6', 'M9'],
          code: reached ? 'quorum.meetingReached' : 'quorum.meetingShort',
          facts: { due, present, required, shortBy, ...DECISION_RULES[kind].quorum.value },
        },
      ],
    });
  });
});

const majorityRows: {
  case: string;
  articles: string[];
  input: [Kind, due: number, present: number, inFavour: number];
  expected: [passed: boolean, required: number, shortBy: number, code: string];
}[] = [
  {
    case: '一般：赞成恰为应到半数',
    articles: ['G1'],
    input: ['ordinary', 10, 8, 5],
    expected: [false, 6, 1, 'Short'],
  },
  {
    case: '一般：赞成超过应到半数一人',
    articles: ['G1'],
    input: ['ordinary', 10, 8, 6],
    expected: [true, 6, 0, 'Enough'],
  },
  {
    case: '一般：赞成不到半数',
    articles: ['G1'],
    input: ['ordinary', 10, 8, 4],
    expected: [false, 6, 2, 'Short'],
  },
  {
    case: '一般：到会不足，赞成再多也不通过',
    articles: ['G1'],
    input: ['ordinary', 10, 5, 5],
    expected: [false, 6, 1, 'Short'],
  },
  {
    case: '选举：按实到算，恰半数不过',
    articles: ['G1'],
    input: ['election', 10, 8, 4],
    expected: [false, 5, 1, 'Short'],
  },
  {
    case: '选举：按实到算，过半',
    articles: ['G1'],
    input: ['election', 10, 8, 5],
    expected: [true, 5, 0, 'Enough'],
  },
  {
    case: '选举：票够而到会不足五分之四',
    articles: ['G1'],
    input: ['election', 10, 7, 7],
    expected: [false, 4, 0, 'Enough'],
  },
  {
    case: '赞成等于实到',
    articles: ['G1'],
    input: ['ordinary', 10, 8, 8],
    expected: [true, 6, 0, 'Enough'],
  },
  {
    case: '赞成多于实到是计数错误',
    articles: ['G1'],
    input: ['ordinary', 10, 8, 9],
    expected: [false, 6, 0, 'MoreThanPresent'],
  },
  {
    case: '没有人到会',
    articles: ['G1'],
    input: ['election', 10, 0, 0],
    expected: [false, 1, 1, 'Short'],
  },
];

describe('quorum/decisionMajority', () => {
  test.each(majorityRows)('$case', ({ input: [kind, due, present, inFavour], expected }) => {
    const rule = DECISION_RULES[kind];
    const [passed, required, shortBy, code] = expected;
    const result = decisionMajority({ due, present, inFavour }, rule);
    expect(result.value).toEqual({ passed, required, shortBy });
    expect(result.reasons).toEqual([
      ...meetingQuorum({ due, present }, rule).reasons,
      {
        rule: 'quorum/decisionMajority',
        articles: ['G1', 'Q6'],
        code: `quorum.majority${code}`,
        facts: {
          inFavour,
          present,
          base: kind === 'ordinary' ? due : present,
          passingBase: kind === 'ordinary' ? 'due' : 'present',
          required,
          ...rule.passing.value,
        },
      },
    ]);
  });

  test('多一票赞成，不会从通过变成不通过', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Kind>('ordinary', 'election'),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(300),
        fc.nat(300),
        (kind, due, p, f) => {
          const present = Math.min(p, due);
          const inFavour = Math.min(f, present - 1);
          if (inFavour < 0) return;
          const rule = DECISION_RULES[kind];
          const before = decisionMajority({ due, present, inFavour }, rule).value.passed;
          const after = decisionMajority({ due, present, inFavour: inFavour + 1 }, rule).value
            .passed;
          expect(before && !after).toBe(false);
        },
      ),
    );
  });
});
