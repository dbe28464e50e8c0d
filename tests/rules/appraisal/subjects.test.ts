import { selfReviewDuty } from '../../../rules/appraisal/selfReviewDuty';
import type { SelfReviewFacts } from '../../../rules/appraisal/selfReviewDuty';
import { subjects } from '../../../rules/appraisal/subjects';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

describe('appraisal/subjects', () => {
  const members = [
    { id: 'd', kind: 'fullMember' as const, excusedAsLeadingCadre: true },
    { id: 'c', kind: 'fullMember' as const, excusedAsLeadingCadre: false },
    { id: 'b', kind: 'probationaryMember' as const, excusedAsLeadingCadre: false },
    { id: 'a', kind: 'fullMember' as const, excusedAsLeadingCadre: false },
  ];
  const expected = {
    value: ['a', 'c'],
    reasons: [
      {
        rule: 'appraisal/subjects',
        articles: ['Q6', 'Q22'],
        code: 'appraisal.subjects',
        facts: { count: 2 },
      },
      {
        rule: 'appraisal/subjects',
        articles: ['Q6'],
        code: 'appraisal.probationaryNotAssessed',
        facts: { memberId: 'b' },
      },
      {
        rule: 'appraisal/subjects',
        articles: ['Q22'],
        code: 'appraisal.leadingCadreExcused',
        facts: { memberId: 'd' },
      },
    ],
  };

  test('预备党员不评定等次，领导干部可以不参加；与次序无关', () => {
    expect(subjects(members)).toEqual(expected);
    expect(subjects([...members].reverse())).toEqual(expected);
  });
});

const facts: SelfReviewFacts = {
  memberId: 'a',
  kind: 'fullMember',
  age: 50,
  longTermIll: false,
  cannotExpressWill: false,
};

const rows: {
  case: string;
  articles: string[];
  input: Partial<SelfReviewFacts>;
  expected: [duty: string, code: string];
}[] = [
  { case: '正式党员', articles: ['Q31'], input: {}, expected: ['selfReview', 'selfReview'] },
  {
    case: '69 周岁',
    articles: ['Q31'],
    input: { age: 69 },
    expected: ['selfReview', 'selfReview'],
  },
  {
    case: '恰满 70 周岁',
    articles: ['Q31', 'G1'],
    input: { age: 70 },
    expected: ['optional', 'selfReviewOptional'],
  },
  {
    case: '71 周岁',
    articles: ['Q31'],
    input: { age: 71 },
    expected: ['optional', 'selfReviewOptional'],
  },
  {
    case: '年龄不掌握',
    articles: ['Q31'],
    input: { age: null },
    expected: ['selfReview', 'selfReview'],
  },
  {
    case: '长期生病不能自理',
    articles: ['Q31'],
    input: { longTermIll: true },
    expected: ['optional', 'selfReviewOptional'],
  },
  {
    case: '不能表达意志',
    articles: ['Q31'],
    input: { cannotExpressWill: true },
    expected: ['optional', 'selfReviewOptional'],
  },
  {
    case: '预备党员，即使年满 70',
    articles: ['Q31'],
    input: { kind: 'probationaryMember', age: 70 },
    expected: ['quarterlyThoughtReport', 'thoughtReport'],
  },
];

describe('appraisal/selfReviewDuty', () => {
  test.each(rows)('$case', ({ input, expected: [duty, code] }) => {
    expect(selfReviewDuty({ ...facts, ...input }, FOUR_GRADES)).toEqual({
      value: duty,
      reasons: [
        {
          rule: 'appraisal/selfReviewDuty',
          articles: ['Q31'],
          code: `appraisal.${code}`,
          facts: { memberId: 'a', exemptAge: 70 },
        },
      ],
    });
  });
});
