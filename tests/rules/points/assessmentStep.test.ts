import { assessmentStep } from '../../../rules/points/assessmentStep';
import type { AssessmentFacts } from '../../../rules/points/assessmentStep';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { threeSides } from '../threeSides';

const finished: AssessmentFacts = {
  publications: [1, 1, 1, 1],
  yearEnded: true,
  hasCommittee: true,
  assessedBy: 'branchCommittee',
  superiorApproved: true,
  noticeEffective: true,
};

describe('年度考核流程（S9）', () => {
  it.each<[string, Partial<AssessmentFacts>, string, string | null, string]>([
    [
      '周期内按季度公布',
      { yearEnded: false },
      'quarterlyPublication',
      'recorder',
      'points.stepPublish',
    ],
    [
      '周期结束，支委会评定',
      { assessedBy: null },
      'branchAssessment',
      'branchCommittee',
      'points.stepAssess',
    ],
    [
      '不设支委会，由大会评定',
      { assessedBy: null, hasCommittee: false },
      'branchAssessment',
      'generalMeeting',
      'points.stepAssess',
    ],
    [
      '设支委会而由大会评定，不算',
      { assessedBy: 'generalMeeting' },
      'branchAssessment',
      'branchCommittee',
      'points.stepAssess',
    ],
    [
      '不设支委会而由支委会评定，不算',
      { hasCommittee: false },
      'branchAssessment',
      'generalMeeting',
      'points.stepAssess',
    ],
    ['上级审核', { superiorApproved: false }, 'superiorReview', 'superior', 'points.stepReview'],
    ['年度公示', { noticeEffective: false }, 'annualNotice', 'branch', 'points.stepNotice'],
    ['生效', {}, 'inEffect', null, 'points.stepInEffect'],
    [
      '前一步没办，后一步办了也不算',
      { assessedBy: null, superiorApproved: true },
      'branchAssessment',
      'branchCommittee',
      'points.stepAssess',
    ],
  ])('%s', (_case, change, step, by, code) => {
    const facts = { ...finished, ...change };
    expect(assessmentStep(facts, SCHEME)).toEqual({
      value: { step, by, missingQuarters: [] },
      reasons: [
        {
          rule: 'points/assessmentStep',
          articles: ['S9'],
          code,
          facts: { hasCommittee: facts.hasCommittee },
        },
      ],
    });
  });

  threeSides<number, readonly number[]>(
    [
      {
        parameter: 'quarterlyPublications',
        articles: ['S9', 'N1'],
        below: [0, [2]],
        on: [1, []],
        above: [2, []],
      },
    ],
    (times) =>
      assessmentStep({ ...finished, publications: [1, times, 1, 1] }, SCHEME).value.missingQuarters,
  );

  it('漏了公布如实列出，不挡后面的步骤', () => {
    const { value, reasons } = assessmentStep({ ...finished, publications: [0, 1, 0, 3] }, SCHEME);
    expect(value).toEqual({ step: 'inEffect', by: null, missingQuarters: [1, 3] });
    expect(reasons[1]).toEqual({
      rule: 'points/assessmentStep',
      articles: ['S9', 'N1'],
      code: 'points.quartersUnpublished',
      facts: { quarters: '1、3', least: 1 },
    });
  });
});
