import { publishedGroups } from '../../../rules/ballot/publishedGroups';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const rows: {
  case: string;
  articles: string[];
  input: [party: number, mass: number];
  expected: string[];
  codes: string[];
}[] = [
  {
    case: '群众组 4 票：并入',
    articles: ['Q10'],
    input: [30, 4],
    expected: ['combined'],
    codes: ['groupsMerged'],
  },
  {
    case: '群众组 5 票：分开',
    articles: ['Q10'],
    input: [30, 5],
    expected: ['party', 'mass'],
    codes: ['groupsSeparate'],
  },
  {
    case: '群众组 6 票：分开',
    articles: ['Q11'],
    input: [30, 6],
    expected: ['party', 'mass'],
    codes: ['groupsSeparate'],
  },
  {
    case: '党员组 4 票：并入',
    articles: ['Q10'],
    input: [4, 30],
    expected: ['combined'],
    codes: ['groupsMerged'],
  },
  {
    case: '没有群众代表',
    articles: ['Q11'],
    input: [30, 0],
    expected: ['party'],
    codes: ['groupsSeparate'],
  },
  {
    case: '只有群众票',
    articles: ['Q11'],
    input: [0, 30],
    expected: ['mass'],
    codes: ['groupsSeparate'],
  },
  {
    case: '两组都不足，合起来够',
    articles: ['Q10'],
    input: [4, 1],
    expected: ['combined'],
    codes: ['groupsMerged'],
  },
  {
    case: '合起来仍不足，提示',
    articles: ['Q10'],
    input: [3, 1],
    expected: ['combined'],
    codes: ['groupsMerged', 'stillSmall'],
  },
  {
    case: '只有党员且不足，提示',
    articles: ['Q10'],
    input: [4, 0],
    expected: ['party'],
    codes: ['groupsSeparate', 'stillSmall'],
  },
  {
    case: '只有党员恰为 5，不提示',
    articles: ['Q10'],
    input: [5, 0],
    expected: ['party'],
    codes: ['groupsSeparate'],
  },
  {
    case: '一票也没有',
    articles: ['Q10'],
    input: [0, 0],
    expected: [],
    codes: ['groupsSeparate', 'stillSmall'],
  },
];

describe('ballot/publishedGroups', () => {
  test.each(rows)('$case', ({ input: [party, mass], expected, codes }) => {
    expect(publishedGroups({ party, mass }, FOUR_GRADES)).toEqual({
      value: expected,
      reasons: codes.map((code) => ({
        rule: 'ballot/publishedGroups',
        articles: ['Q10', 'Q11'],
        code: `ballot.${code}`,
        facts: { party, mass, least: 5 },
      })),
    });
  });
});
