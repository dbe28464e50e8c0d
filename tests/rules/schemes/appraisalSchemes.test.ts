import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../../rules/schemes/appraisal/twoGrades';
import type { AppraisalScheme } from '../../../rules/schemes/appraisalScheme';
import { NOTICE_PERIODS } from '../../../rules/schemes/notice/periods';

const share = (numerator: number) => ({ numerator, denominator: 100, inclusive: true });

/** 参数写成 [名字, 值, 生效日, ...依据]。 */
const rowsOf = ({ id, version, title, from, readings, ...parameters }: AppraisalScheme) => ({
  head: [id, version, title, from],
  readings,
  parameters: Object.entries(parameters).map(([name, p]) => [name, p.value, p.from, ...p.articles]),
});

describe('民主评议方案的数（Q1—Q31）', () => {
  it('四档', () => {
    const from = '2017-01-01';
    expect(rowsOf(FOUR_GRADES)).toEqual({
      head: ['appraisal-four-grades', 1, '民主评议党员（四档）', from],
      readings: {
        exemptButCame: 'counted',
        massRounding: 'up',
        ownTally: 'notAlone',
        passBase: 'valid',
        basicPasses: false,
      },
      parameters: [
        ['ballotGrades', ['excellent', 'qualified', 'basic', 'unqualified'], from, 'Q9'],
        ['conclusionGrades', ['excellent', 'qualified', 'basic', 'unqualified'], from, 'Q9', 'Q15'],
        ['noticeDays', 5, from, 'Q1'],
        ['quorum', share(80), from, 'Q2'],
        ['massShare', share(50), from, 'Q5'],
        ['groupSessionsFrom', 30, from, 'Q7'],
        ['smallGroup', 5, from, 'Q10', 'Q11'],
        ['passLine', share(60), from, 'Q15'],
        ['sanctionMonths', 36, from, 'Q15'],
        ['rectificationMonths', 12, from, 'Q18'],
        ['probationExtension', { least: 6, most: 12 }, from, 'Q19'],
        ['jointProposers', 10, from, 'Q23'],
        ['selfReviewExemptAge', 70, from, 'Q31'],
      ],
    });
  });

  it('两档：除等次外与四档相同', () => {
    const from = '2013-11-01';
    expect(TWO_GRADES).toEqual({
      ...FOUR_GRADES,
      id: 'appraisal-two-grades',
      title: '民主评议党员（两档）',
      from,
      ballotGrades: { value: ['qualified', 'unqualified'], from, articles: ['Q9'] },
      conclusionGrades: {
        value: ['qualified', 'basic', 'unqualified'],
        from,
        articles: ['Q9', 'Q15'],
      },
    });
  });
});

it('公示方案的天数与依据（N1）', () => {
  const { leastDays, ...head } = NOTICE_PERIODS;
  expect(head).toEqual({
    id: 'notice-periods',
    version: 1,
    title: '公示期限',
    from: '2013-11-01',
    readings: { openObjection: 'blocks' },
  });
  expect(
    Object.entries(leastDays).map(([kind, p]) => [kind, p.value, p.from, ...p.articles]),
  ).toEqual([
    ['memberList', 3, '2013-11-01', 'N1', 'Q24'],
    ['quarterlyPoints', 0, '2013-11-01', 'N1', 'S9'],
    ['annualPoints', 7, '2013-11-01', 'N1', 'S9'],
    ['negativeList', 0, '2013-11-01', 'N1', 'L2'],
    ['mobilisationPlan', 0, '2013-11-01', 'N1', 'B3'],
    ['mobilisationProgress', 0, '2013-11-01', 'N1', 'B3'],
    ['rectification', 0, '2013-11-01', 'N1', 'Q28'],
  ]);
});
