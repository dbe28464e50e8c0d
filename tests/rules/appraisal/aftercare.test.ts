import { aftercare } from '../../../rules/appraisal/aftercare';
import type { AftercareFacts } from '../../../rules/appraisal/aftercare';
import { feedback } from '../../../rules/appraisal/feedback';
import { orderRedo } from '../../../rules/appraisal/orderRedo';
import { NEW_PROCEDURE } from '../../../rules/appraisal/procedure';
import type { Procedure } from '../../../rules/appraisal/procedure';
import { APPRAISAL_SENTENCES } from '../../../rules/explain/appraisal';
import { GRADES } from '../../../rules/vocabulary';

const DONE: AftercareFacts = {
  grade: 'unqualified',
  disposition: 'rectification',
  announced: true,
  notifiedInWriting: true,
  pledgeSigned: true,
  committeeHelpers: 1,
  excellentHelpers: 1,
};
const NOTHING = {
  announced: false,
  notifiedInWriting: false,
  pledgeSigned: false,
  committeeHelpers: 0,
  excellentHelpers: 0,
};

const rows: {
  case: string;
  articles: string[];
  input: Partial<AftercareFacts>;
  expected: string[];
}[] = [
  { case: '限期改正，样样做齐', articles: ['Q21'], input: {}, expected: [] },
  {
    case: '两名支委、两名优秀党员结对也可',
    articles: ['Q21'],
    input: { committeeHelpers: 2, excellentHelpers: 2 },
    expected: [],
  },
  {
    case: '没有支委结对',
    articles: ['Q21'],
    input: { committeeHelpers: 0 },
    expected: ['noCommitteeHelper'],
  },
  {
    case: '没有优秀党员结对',
    articles: ['Q21'],
    input: { excellentHelpers: 0 },
    expected: ['noExcellentHelper'],
  },
  {
    case: '限期改正，一样没做',
    articles: ['Q21'],
    input: NOTHING,
    expected: [
      'notAnnouncedToMembers',
      'noWrittenNotice',
      'noPledge',
      'noCommitteeHelper',
      'noExcellentHelper',
    ],
  },
  {
    case: '不合格而未限期改正：公布、书面通知',
    articles: ['Q21'],
    input: { ...NOTHING, disposition: 'persuadeToQuit' },
    expected: ['notAnnouncedToMembers', 'noWrittenNotice'],
  },
  {
    case: '基本合格：公布、书面通知',
    articles: ['Q21'],
    input: { ...NOTHING, grade: 'basic', disposition: 'admonition' },
    expected: ['notAnnouncedToMembers', 'noWrittenNotice'],
  },
  {
    case: '合格：只须公布',
    articles: ['Q21'],
    input: { ...NOTHING, grade: 'qualified', disposition: null },
    expected: ['notAnnouncedToMembers'],
  },
];

describe('appraisal/aftercare', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    expect(aftercare({ ...DONE, ...input })).toEqual({
      allowed: expected.length === 0,
      reasons: expected.map((code) => ({
        rule: 'appraisal/aftercare',
        articles: ['Q21'],
        code: `appraisal.${code}`,
        facts: {},
      })),
    });
  });
});

describe('appraisal/feedback', () => {
  test('四种结论各有反馈，各有中文', () => {
    const sentences = GRADES.map((grade) => {
      const { value, reasons } = feedback(grade);
      expect(reasons).toEqual([
        {
          rule: 'appraisal/feedback',
          articles: ['Q29', 'G5'],
          code: 'appraisal.feedback',
          facts: { grade, feedback: value },
        },
      ]);
      return [value, APPRAISAL_SENTENCES['appraisal.feedback']?.({ grade, feedback: value })];
    });
    expect(sentences).toEqual([
      ['praise', '结论为“优秀”，向本人反馈：予以表扬'],
      ['affirm', '结论为“合格”，向本人反馈：肯定优点，提出希望和要求'],
      ['pointOutGaps', '结论为“基本合格”，向本人反馈：指出差距，帮助改进'],
      ['dispose', '结论为“不合格”，向本人反馈：立足教育帮助，按规定处置'],
    ]);
  });
});

describe('appraisal/orderRedo', () => {
  const finished: Procedure = {
    oath: 'skipped',
    selfReview: 'done',
    discussion: 'done',
    comments: 'done',
    ballot: 'done',
  };
  const reason = (code: string, cause: string) => [
    { rule: 'appraisal/orderRedo', articles: ['Q26'], code: `appraisal.${code}`, facts: { cause } },
  ];

  test('写明事实，从头再来', () => {
    expect(orderRedo(finished, 'incited', '有人会前串联')).toEqual({
      allowed: true,
      procedure: NEW_PROCEDURE,
      reasons: reason('redoOrdered', 'incited'),
    });
  });

  test('没有写明事实', () => {
    const result = orderRedo(finished, 'majorityDissatisfied', ' 　');
    expect(result.procedure).toBe(finished);
    expect(result).toEqual({
      allowed: false,
      procedure: finished,
      reasons: reason('redoWithoutFindings', 'majorityDissatisfied'),
    });
  });

  test('两种情形的中文', () => {
    const say = (cause: string) => APPRAISAL_SENTENCES['appraisal.redoOrdered']?.({ cause });
    expect([say('incited'), say('majorityDissatisfied')]).toEqual([
      '组织、煽动把党员故意评为不合格，上级责令重新组织',
      '多数党员群众不满意，上级责令重新组织',
    ]);
  });
});
