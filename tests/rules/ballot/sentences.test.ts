import { BALLOT_SENTENCES } from '../../../rules/explain/ballot';
import { gradeNames } from '../../../rules/explain/gradeNames';
import type { ReasonFacts } from '../../../rules/reason';

describe('计票的句子', () => {
  test.each<[code: string, facts: ReasonFacts, expected: string]>([
    [
      'ballot.collectedExceedsIssued',
      { group: 'party', collected: 31, issued: 30 },
      '党员票收回 31 张，多于发出 30 张，本次测评无效，须重新测评',
    ],
    [
      'ballot.issuedExceedsPresent',
      { group: 'mass', issued: 31, present: 30 },
      '群众票发出 31 张，多于实到 30 人，须重新清点',
    ],
    ['ballot.scrutinyVacant', { post: 'teller' }, '还没有计票人'],
    ['ballot.scrutinyVacant', { post: 'scrutineer' }, '还没有监票人'],
    [
      'ballot.gradeNotInScheme',
      { subjectId: 'm1', grade: 'basic', votes: 2 },
      'm1 有 2 张“基本合格”票，方案没有这一等次',
    ],
    [
      'ballot.passRate',
      {
        passing: 59,
        base: 100,
        line: 'below',
        passBase: 'valid',
        basicPasses: false,
        numerator: 60,
        denominator: 100,
      },
      '合格票 59（不含基本合格），分母 100（有效票，不含空项），合格率低于 60/100',
    ],
    [
      'ballot.passRate',
      {
        passing: 60,
        base: 100,
        line: 'atLeast',
        passBase: 'collected',
        basicPasses: true,
        numerator: 60,
        denominator: 100,
      },
      '合格票 60（含基本合格），分母 100（收回票，不含空项），合格率达到 60/100',
    ],
  ])('%s %j', (code, facts, expected) => {
    expect(BALLOT_SENTENCES[code]?.(facts)).toBe(expected);
  });

  test.each([
    ['excellent,qualified,basic,unqualified', '优秀、合格、基本合格、不合格'],
    ['unqualified', '不合格'],
    ['', '无'],
    ['toString', '无'],
  ])('等次名 %j', (ids, expected) => {
    expect(gradeNames(ids)).toBe(expected);
  });
});
