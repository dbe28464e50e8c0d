/** 民主评议方案里每个有界限的参数：下、正好、上。 */
import { groupSession } from '../../../rules/appraisal/groupSession';
import { meetingNotice } from '../../../rules/appraisal/meetingNotice';
import { probationExtension } from '../../../rules/appraisal/probationExtension';
import { acceptProposal } from '../../../rules/appraisal/proposal';
import { recognition } from '../../../rules/appraisal/recognition';
import { rectificationPeriod } from '../../../rules/appraisal/rectificationPeriod';
import { selfReviewDuty } from '../../../rules/appraisal/selfReviewDuty';
import { passRate } from '../../../rules/ballot/passRate';
import { publishedGroups } from '../../../rules/ballot/publishedGroups';
import { appraisalQuorum } from '../../../rules/quorum/appraisalQuorum';
import { massRepresentatives } from '../../../rules/quorum/massRepresentatives';
import { FOUR_GRADES as SCHEME } from '../../../rules/schemes/appraisal/fourGrades';
import { at } from '../at';
import { column } from '../ballot/counts';
import { threeSides } from '../threeSides';
import type { Boundary } from '../threeSides';

const decisions: Record<string, (input: number) => boolean> = {
  noticeDays: (day) =>
    meetingNotice(
      {
        meetingAt: at(`2026-03-0${String(day)}`, '09:00'),
        announcedAt: at('2026-03-01', '23:59'),
        notified: [],
      },
      SCHEME,
    ).allowed,
  quorum: (present) => appraisalQuorum({ due: 100, present }, SCHEME).value.reached,
  massShare: (available) => massRepresentatives(100, available, SCHEME).value.everyone,
  groupSessionsFrom: (memberCount) =>
    groupSession(
      'discussion',
      { memberCount, chairedBySecretary: true, absentCommitteeIds: [] },
      SCHEME,
    ).allowed,
  smallGroup: (mass) => publishedGroups({ party: 20, mass }, SCHEME).value.length === 2,
  passLine: (qualified) =>
    passRate(column('a', { qualified }), { valid: 100, collected: 100 }, SCHEME).value.line ===
    'atLeast',
  sanctionMonths: (day) =>
    recognition(
      {
        line: 'atLeast',
        poorPerformance: false,
        unqualifiedConduct: false,
        refusesToRectify: false,
        sanctionedAt: at('2023-03-15', '12:00'),
        vetoes: [],
        abandonments: [],
        points: null,
        now: at(`2026-03-${String(day)}`),
      },
      SCHEME,
    ).value.required === 'unqualified',
  rectificationMonths: (day) =>
    rectificationPeriod(at('2025-03-15', '12:00'), at(`2026-03-${String(day)}`), SCHEME).value
      .state === 'reviewDue',
  'probationExtension.least': (months) =>
    probationExtension({ kind: 'extend', months }, SCHEME).allowed,
  'probationExtension.most': (months) =>
    probationExtension({ kind: 'extend', months }, SCHEME).allowed,
  jointProposers: (count) =>
    acceptProposal(
      {
        subjectId: 'x',
        proposer: {
          kind: 'joint',
          signatoryIds: Array.from({ length: count }, (_, index) => String(index)),
        },
        evidenceCount: 1,
      },
      SCHEME,
    ).allowed,
  selfReviewExemptAge: (age) =>
    selfReviewDuty(
      { memberId: 'a', kind: 'fullMember', age, longTermIll: false, cannotExpressWill: false },
      SCHEME,
    ).value === 'optional',
};

const rows: Boundary<number, boolean>[] = [
  {
    parameter: 'noticeDays',
    articles: ['Q1', 'G2'],
    below: [6, false],
    on: [7, true],
    above: [8, true],
  },
  {
    parameter: 'quorum',
    articles: ['Q2', 'G1'],
    below: [79, false],
    on: [80, true],
    above: [81, true],
  },
  {
    parameter: 'massShare',
    articles: ['Q5'],
    below: [49, true],
    on: [50, false],
    above: [51, false],
  },
  {
    parameter: 'groupSessionsFrom',
    articles: ['Q7', 'G1'],
    below: [29, false],
    on: [30, true],
    above: [31, true],
  },
  {
    parameter: 'smallGroup',
    articles: ['Q10', 'Q11'],
    below: [4, false],
    on: [5, true],
    above: [6, true],
  },
  {
    parameter: 'passLine',
    articles: ['Q15', 'G1'],
    below: [59, false],
    on: [60, true],
    above: [61, true],
  },
  {
    parameter: 'sanctionMonths',
    articles: ['Q15', 'G2'],
    below: [14, true],
    on: [15, true],
    above: [16, false],
  },
  {
    parameter: 'rectificationMonths',
    articles: ['Q18', 'G2'],
    below: [14, false],
    on: [15, false],
    above: [16, true],
  },
  {
    parameter: 'probationExtension.least',
    articles: ['Q19', 'G1'],
    below: [5, false],
    on: [6, true],
    above: [7, true],
  },
  {
    parameter: 'probationExtension.most',
    articles: ['Q19', 'G1'],
    below: [11, true],
    on: [12, true],
    above: [13, false],
  },
  {
    parameter: 'jointProposers',
    articles: ['Q23', 'G1'],
    below: [9, false],
    on: [10, true],
    above: [11, true],
  },
  {
    parameter: 'selfReviewExemptAge',
    articles: ['Q31', 'G1'],
    below: [69, false],
    on: [70, true],
    above: [71, true],
  },
];

describe('民主评议方案的界限', () => {
  threeSides(rows, (input, parameter) => {
    const decide = decisions[parameter];
    if (decide === undefined) throw new Error(`没有 ${parameter} 的判定`);
    return decide(input);
  });

  test('每个数都在表里', () => {
    expect(new Set(rows.map(({ parameter }) => parameter))).toEqual(
      new Set(Object.keys(decisions)),
    );
  });
});
