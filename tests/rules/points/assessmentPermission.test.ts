import { assessmentPermission } from '../../../rules/points/assessmentPermission';
import type { AssessmentRequest } from '../../../rules/points/assessmentPermission';

const good: AssessmentRequest = {
  year: 2026,
  yearEnded: true,
  assessed: false,
  pending: 0,
  hasCommittee: true,
  resolution: { kind: 'committeeMeeting', afterYear: true, returned: false },
  members: [
    { id: 'a', name: '甲', kind: 'fullMember', required: null, barred: ['excellent'] },
    { id: 'b', name: '乙', kind: 'fullMember', required: 'unqualified', barred: ['qualified'] },
    { id: 'c', name: '丙', kind: 'probationaryMember', required: null, barred: [] },
  ],
  rows: [
    { id: 'a', grade: 'qualified' },
    { id: 'b', grade: null },
    { id: 'c', grade: null },
  ],
};
const [rowA, rowB, rowC] = good.rows as [
  AssessmentRequest['rows'][0],
  AssessmentRequest['rows'][0],
  AssessmentRequest['rows'][0],
];
const resolution = good.resolution as NonNullable<AssessmentRequest['resolution']>;
const codesOf = (change: Partial<AssessmentRequest>) =>
  assessmentPermission({ ...good, ...change }).reasons.map(({ code }) => code);

describe('支部评定（S9、S10、O2、Q6）', () => {
  it('都齐了可以评定', () => {
    expect(assessmentPermission(good)).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'points/assessmentPermission',
          articles: ['S9', 'O2'],
          code: 'points.assessmentAllowed',
          facts: { year: 2026, members: 3 },
        },
      ],
    });
  });

  it.each<[string, Partial<AssessmentRequest>, string[]]>([
    ['已评定', { assessed: true }, ['points.alreadyAssessed']],
    ['年度没有结束', { yearEnded: false }, ['points.yearRunning']],
    ['还有一件没办完', { pending: 1 }, ['points.mattersPending']],
    [
      '设支委会而由大会',
      { resolution: { ...resolution, kind: 'generalMeeting' } },
      ['points.wrongAssessor'],
    ],
    ['不设支委会而由支委会', { hasCommittee: false }, ['points.wrongAssessor']],
    [
      '会开在年度结束之前',
      { resolution: { ...resolution, afterYear: false } },
      ['points.resolutionTooEarly'],
    ],
    [
      '退回的那一次所凭的',
      { resolution: { ...resolution, returned: true } },
      ['points.resolutionReturned'],
    ],
    ['决议另行核对', { resolution: null }, ['points.assessmentAllowed']],
    ['少一人', { rows: [rowA, rowB] }, ['points.rowsMissing']],
    ['多一人', { rows: [...good.rows, { id: 'x', grade: null }] }, ['points.rowsUnknown']],
    ['重一人', { rows: [...good.rows, rowA] }, ['points.rowsRepeated']],
    [
      '不允许的等次',
      { rows: [{ id: 'a', grade: 'excellent' }, rowB, rowC] },
      ['points.gradeBarred'],
    ],
    [
      '应定不合格的定了合格',
      { rows: [rowA, { id: 'b', grade: 'basic' }, rowC] },
      ['points.gradeRequired'],
    ],
    [
      '应定的照定',
      { rows: [rowA, { id: 'b', grade: 'unqualified' }, rowC] },
      ['points.assessmentAllowed'],
    ],
    [
      '预备党员评了等次',
      { rows: [rowA, rowB, { id: 'c', grade: 'qualified' }] },
      ['points.probationaryNotGraded'],
    ],
    [
      '不在允许之列也不在禁止之列的，另有依据时可以（Q15、Q17）',
      { rows: [{ id: 'a', grade: 'unqualified' }, rowB, rowC] },
      ['points.assessmentAllowed'],
    ],
    [
      '样样不对，一次说全',
      { assessed: true, yearEnded: false, pending: 2, rows: [] },
      [
        'points.alreadyAssessed',
        'points.yearRunning',
        'points.mattersPending',
        'points.rowsMissing',
      ],
    ],
  ])('%s', (_case, change, codes) => {
    expect(codesOf(change)).toEqual(codes);
    const { allowed } = assessmentPermission({ ...good, ...change });
    expect(allowed).toBe(codes[0] === 'points.assessmentAllowed');
  });

  it('缺的人摆出前五名，逐人的不符也至多五条', () => {
    const members = Array.from({ length: 7 }, (_, i) => ({
      id: `m${i}`,
      name: `人${i}`,
      kind: 'fullMember' as const,
      required: null,
      barred: ['excellent' as const],
    }));
    const missing = assessmentPermission({ ...good, members, rows: [] });
    expect(missing.reasons[0]?.facts).toEqual({ count: 7, names: '人0、人1、人2、人3、人4' });
    const rows = members.map(({ id }) => ({ id, grade: 'excellent' as const }));
    expect(codesOf({ members, rows })).toEqual(Array(5).fill('points.gradeBarred'));
  });
});
