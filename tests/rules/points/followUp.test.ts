import { followUp } from '../../../rules/points/followUp';
import type { RectificationOutcome, YearResult } from '../../../rules/points/followUp';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { threeSides } from '../threeSides';

const result = (year: number, score: number, bottomRanked = false): YearResult => ({
  year,
  score,
  bottomRanked,
});
const check = (results: YearResult[], outcome: RectificationOutcome = 'none') =>
  followUp(2026, results, outcome, SCHEME);

describe('考核之后的跟进（S10）', () => {
  threeSides<number, boolean>(
    [
      {
        parameter: 'lowLine',
        articles: ['S10'],
        below: [89, true],
        on: [90, false],
        above: [91, false],
      },
    ],
    (score) => check([result(2026, score)]).value.help,
  );

  threeSides<number, boolean>(
    [
      {
        parameter: 'lowLine',
        articles: ['S10'],
        below: [89, true],
        on: [90, false],
        above: [91, false],
      },
    ],
    (score) => check([result(2026, score, true), result(2025, 80, true)]).value.dispositionReview,
  );

  it.each<[string, YearResult[], boolean, boolean]>([
    ['本年没有结果', [], false, false],
    ['高分而靠后，仍帮扶', [result(2026, 95, true)], true, false],
    ['两年都低且靠后', [result(2025, 80, true), result(2026, 80, true)], true, true],
    ['次序倒过来', [result(2026, 80, true), result(2025, 80, true)], true, true],
    ['上年低而不靠后', [result(2025, 80), result(2026, 80, true)], true, false],
    ['本年低而不靠后', [result(2025, 80, true), result(2026, 80)], true, false],
    ['上年靠后而不低', [result(2025, 95, true), result(2026, 80, true)], true, false],
    ['隔了一年不算连续', [result(2024, 80, true), result(2026, 80, true)], true, false],
    ['下一年的结果不算', [result(2027, 80, true), result(2026, 80, true)], true, false],
    ['只有上年', [result(2025, 80, true)], false, false],
  ])('%s', (_case, results, help, dispositionReview) => {
    expect(check(results).value).toEqual({ help, dispositionReview });
  });

  it.each<[RectificationOutcome, boolean]>([
    ['none', false],
    ['effective', false],
    ['ineffective', true],
    ['refused', true],
  ])('整改 %s', (outcome, expected) => {
    expect(check([result(2026, 100)], outcome).value).toEqual({
      help: false,
      dispositionReview: expected,
    });
  });

  it('理由', () => {
    const results = [result(2025, 80, true), result(2026, 70, true)];
    const base = { rule: 'points/followUp', articles: ['S10', 'G3'] };
    expect(check(results, 'refused').reasons).toEqual([
      { ...base, code: 'points.helpDue', facts: { year: 2026, score: 70, line: 90 } },
      { ...base, code: 'points.lowTwoYears', facts: { from: 2025, to: 2026, line: 90 } },
      { ...base, code: 'points.unimproved', facts: { year: 2026, refused: true } },
    ]);
    expect(check([], 'ineffective').reasons).toEqual([
      { ...base, code: 'points.unimproved', facts: { year: 2026, refused: false } },
    ]);
    expect(check([]).reasons).toEqual([
      { ...base, code: 'points.noFollowUp', facts: { year: 2026 } },
    ]);
  });
});
