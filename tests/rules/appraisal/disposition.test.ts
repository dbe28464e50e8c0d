import { disposition } from '../../../rules/appraisal/disposition';
import type { Disposition, DispositionFacts } from '../../../rules/appraisal/disposition';
import { probationExtension } from '../../../rules/appraisal/probationExtension';
import { rectificationPeriod } from '../../../rules/appraisal/rectificationPeriod';
import { instantOf } from '../../../rules/calendar/civil';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const BASE: DispositionFacts = {
  grade: 'unqualified',
  grounds: ['conduct'],
  willingToStay: true,
  willingToCorrect: true,
  step: 'first',
};

const rows: {
  case: string;
  articles: string[];
  input: Partial<DispositionFacts>;
  expected: [code: string, allowed: Disposition[], required: Disposition | null];
}[] = [
  {
    case: '优秀',
    articles: ['Q18'],
    input: { grade: 'excellent' },
    expected: ['noDisposition', [], null],
  },
  {
    case: '合格',
    articles: ['Q18'],
    input: { grade: 'qualified' },
    expected: ['noDisposition', [], null],
  },
  {
    case: '基本合格：谈话告诫',
    articles: ['Q18'],
    input: { grade: 'basic' },
    expected: ['admonish', ['admonition'], 'admonition'],
  },
  {
    case: '愿留愿改：限期改正',
    articles: ['Q18'],
    input: {},
    expected: ['rectify', ['rectification'], 'rectification'],
  },
  {
    case: '不愿留又不愿改：劝退',
    articles: ['Q18'],
    input: { willingToStay: false, willingToCorrect: false },
    expected: ['persuadeToQuit', ['persuadeToQuit'], 'persuadeToQuit'],
  },
  {
    case: '愿留而不愿改：除名以外由支部选',
    articles: ['Q18', 'G3', 'G4'],
    input: { willingToCorrect: false },
    expected: ['branchChoosesDisposition', ['admonition', 'rectification', 'persuadeToQuit'], null],
  },
  {
    case: '愿改而不愿留：除名以外由支部选',
    articles: ['Q18', 'G3', 'G4'],
    input: { willingToStay: false },
    expected: ['branchChoosesDisposition', ['admonition', 'rectification', 'persuadeToQuit'], null],
  },
  {
    case: '劝而不退：除名',
    articles: ['Q18'],
    input: { step: 'refusedToQuit' },
    expected: ['expelAfterRefusal', ['expel'], 'expel'],
  },
  {
    case: '限期改正期满仍不合格：劝退',
    articles: ['Q18'],
    input: { step: 'rectificationFailed' },
    expected: ['quitAfterRectification', ['persuadeToQuit'], 'persuadeToQuit'],
  },
  {
    case: '自行脱党情形：除名，不看态度',
    articles: ['Q17'],
    input: { grounds: ['abandonment', 'conduct'] },
    expected: ['expelForAbandonment', ['expel'], 'expel'],
  },
  {
    case: '近三年已受处分：不再另作处理',
    articles: ['Q15'],
    input: { grounds: ['conduct', 'sanction'] },
    expected: ['alreadySanctioned', [], null],
  },
  {
    case: '既自行脱党又受过处分：除名',
    articles: ['Q17'],
    input: { grounds: ['sanction', 'abandonment'] },
    expected: ['expelForAbandonment', ['expel'], 'expel'],
  },
  {
    case: '基本合格不因依据而加重',
    articles: ['Q18'],
    input: { grade: 'basic', grounds: ['abandonment'] },
    expected: ['admonish', ['admonition'], 'admonition'],
  },
];

describe('appraisal/disposition', () => {
  test.each(rows)('$case', ({ articles, input, expected: [code, allowed, required] }) => {
    const facts = { ...BASE, ...input };
    expect(disposition(facts)).toEqual({
      value: { allowed, required },
      reasons: [
        {
          rule: 'appraisal/disposition',
          articles,
          code: `appraisal.${code}`,
          facts: { grade: facts.grade },
        },
      ],
    });
  });
});

describe('appraisal/rectificationPeriod', () => {
  const decided = instantOf({ year: 2027, month: 2, day: 28 }, 600);
  const endsAt = instantOf({ year: 2028, month: 2, day: 29 });

  test.each([
    ['届满前一毫秒', endsAt - 1, 'running', 'rectificationRunning'],
    ['届满的一刻', endsAt, 'reviewDue', 'rectificationReviewDue'],
    ['届满后一分钟', endsAt + 60_000, 'reviewDue', 'rectificationReviewDue'],
  ])('一年（到期日 2028-02-28 的 24:00）：%s', (_, now, state, code) => {
    expect(rectificationPeriod(decided, now, FOUR_GRADES)).toEqual({
      value: { endsAt, state },
      reasons: [
        {
          rule: 'appraisal/rectificationPeriod',
          articles: ['Q18', 'G2'],
          code: `appraisal.${code}`,
          facts: { months: 12 },
        },
      ],
    });
  });
});

describe('appraisal/probationExtension', () => {
  test.each([6, 7, 11, 12])('延长 %d 个月在规定之内', (months) => {
    expect(probationExtension({ kind: 'extend', months }, FOUR_GRADES)).toEqual({
      allowed: true,
      reasons: [],
    });
  });

  test.each([5, 13, 0, -6, 6.5])('延长 %d 个月不在规定之内', (months) => {
    expect(probationExtension({ kind: 'extend', months }, FOUR_GRADES)).toEqual({
      allowed: false,
      reasons: [
        {
          rule: 'appraisal/probationExtension',
          articles: ['Q19', 'G1'],
          code: 'appraisal.extensionOutOfBounds',
          facts: { months, least: 6, most: 12 },
        },
      ],
    });
  });

  test('可以取消资格', () => {
    expect(probationExtension({ kind: 'cancel' }, FOUR_GRADES)).toEqual({
      allowed: true,
      reasons: [],
    });
  });
});
