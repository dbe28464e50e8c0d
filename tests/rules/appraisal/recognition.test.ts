import fc from 'fast-check';
import { ABANDONMENTS, GROUNDS, recognition } from '../../../rules/appraisal/recognition';
import type { Ground, RecognitionFacts } from '../../../rules/appraisal/recognition';
import { instantOf } from '../../../rules/calendar/civil';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';
import { TWO_GRADES } from '../../../rules/schemes/appraisal/twoGrades';
import { VETO_ARTICLES } from '../../../rules/schemes/pointScheme';
import { GRADES } from '../../../rules/vocabulary';
import type { Grade } from '../../../rules/vocabulary';

const NOW = instantOf({ year: 2026, month: 3, day: 15 }, 600);
const CLEAN: RecognitionFacts = {
  line: 'atLeast',
  poorPerformance: false,
  unqualifiedConduct: false,
  refusesToRectify: false,
  sanctionedAt: null,
  vetoes: [],
  abandonments: [],
  points: null,
  now: NOW,
};

const ALL: Grade[] = ['excellent', 'qualified', 'basic', 'unqualified'];
const GOOD: Grade[] = ['excellent', 'qualified', 'basic'];

const rows: {
  case: string;
  articles: string[];
  input: Partial<RecognitionFacts>;
  expected: { allowed: Grade[]; required: Grade | null; grounds: Ground[]; codes: string[] };
}[] = [
  {
    case: '达到合格线，没有不合格表现：不得认定不合格',
    articles: ['Q15', 'G5'],
    input: {},
    expected: { allowed: GOOD, required: null, grounds: [], codes: ['noGroundForUnqualified'] },
  },
  {
    case: '低于合格线且表现较差：必须不合格',
    articles: ['Q15'],
    input: { line: 'below', poorPerformance: true },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['lowAndPoor'],
      codes: ['lowAndPoor'],
    },
  },
  {
    case: '低于合格线而未认定表现较差：只提示',
    articles: ['Q16', 'G3'],
    input: { line: 'below' },
    expected: {
      allowed: GOOD,
      required: null,
      grounds: [],
      codes: ['lowRateOnly', 'noGroundForUnqualified'],
    },
  },
  {
    case: '表现较差而达到合格线：不自动定不合格',
    articles: ['Q15', 'Q16'],
    input: { poorPerformance: true },
    expected: { allowed: GOOD, required: null, grounds: [], codes: ['noGroundForUnqualified'] },
  },
  {
    case: '达到合格线但有不合格表现：不合格或基本合格',
    articles: ['Q15'],
    input: { unqualifiedConduct: true },
    expected: {
      allowed: ['basic', 'unqualified'],
      required: null,
      grounds: ['conduct'],
      codes: ['conduct'],
    },
  },
  {
    case: '低于合格线、有不合格表现而未认定表现较差：同样由支委会选',
    articles: ['Q15', 'Q16'],
    input: { line: 'below', unqualifiedConduct: true },
    expected: {
      allowed: ['basic', 'unqualified'],
      required: null,
      grounds: ['conduct'],
      codes: ['conduct', 'lowRateOnly'],
    },
  },
  {
    case: '受处分将满三年的最后一刻：仍是近三年',
    articles: ['Q15', 'G2'],
    input: { sanctionedAt: instantOf({ year: 2023, month: 3, day: 15 }, 1) },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['sanction'],
      codes: ['sanction'],
    },
  },
  {
    case: '一票否决，测评结果再好也不合格',
    articles: ['Q15', 'V1', 'V6'],
    input: { vetoes: ['V6', 'V1', 'V6'] },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['veto'],
      codes: ['veto', 'veto'],
    },
  },
  {
    case: '自行脱党情形不论票数，没有测评也认定',
    articles: ['Q17'],
    input: { line: 'none', abandonments: ['workRefused', 'absentSixMonths'] },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['abandonment'],
      codes: ['abandonment', 'abandonment'],
    },
  },
  {
    case: '问题严重拒不整改',
    articles: ['L5'],
    input: { refusesToRectify: true },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['refusesToRectify'],
      codes: ['refusesToRectify'],
    },
  },
  {
    case: '积分 70 分以下',
    articles: ['S10'],
    input: { points: { band: 'unqualified', barred: ['excellent', 'qualified', 'basic'] } },
    expected: {
      allowed: ['unqualified'],
      required: 'unqualified',
      grounds: ['points'],
      codes: ['lowPoints'],
    },
  },
  {
    case: '积分恰为 70：不合格是可选的一种',
    articles: ['S11', 'G4'],
    input: { points: { band: 'borderline', barred: ['excellent'] } },
    expected: {
      allowed: ['qualified', 'basic', 'unqualified'],
      required: null,
      grounds: ['pointsBorderline'],
      codes: ['pointsBorderline'],
    },
  },
  {
    case: '积分恰为 70 又有不合格表现：按不合格表现',
    articles: ['Q15', 'S11'],
    input: { unqualifiedConduct: true, points: { band: 'borderline', barred: ['excellent'] } },
    expected: {
      allowed: ['basic', 'unqualified'],
      required: null,
      grounds: ['conduct', 'pointsBorderline'],
      codes: ['conduct', 'pointsBorderline'],
    },
  },
  {
    case: '积分未达评优线：去掉优秀',
    articles: ['S10'],
    input: { points: { band: 'qualified', barred: ['excellent'] } },
    expected: {
      allowed: ['qualified', 'basic'],
      required: null,
      grounds: [],
      codes: ['noGroundForUnqualified'],
    },
  },
  {
    case: '还没有测评结果：不能作出结论',
    articles: ['Q15'],
    input: { line: 'none' },
    expected: { allowed: [], required: null, grounds: [], codes: ['noBallotResult'] },
  },
  {
    case: '没有测评结果，有不合格表现也要等测评',
    articles: ['Q15'],
    input: { line: 'none', unqualifiedConduct: true, poorPerformance: true },
    expected: {
      allowed: [],
      required: null,
      grounds: ['conduct'],
      codes: ['conduct', 'noBallotResult'],
    },
  },
];

describe('appraisal/recognition', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    const { value, reasons } = recognition({ ...CLEAN, ...input }, FOUR_GRADES);
    expect(value).toEqual({
      allowed: expected.allowed,
      required: expected.required,
      forbidden: ALL.filter((grade) => !expected.allowed.includes(grade)),
      grounds: expected.grounds,
    });
    expect(reasons.map(({ code }) => code)).toEqual(
      expected.codes.map((code) => `appraisal.${code}`),
    );
    expect(new Set(reasons.map(({ rule }) => rule))).toEqual(new Set(['appraisal/recognition']));
  });

  test.each([
    ['三年前的同日，当日 24:00 前', instantOf({ year: 2023, month: 3, day: 15 }), true],
    ['三年零一日前，已满三年', instantOf({ year: 2023, month: 3, day: 14 }, 1439), false],
    ['昨天', instantOf({ year: 2026, month: 3, day: 14 }), true],
  ])('近三年受处分：%s', (_, sanctionedAt, recent) => {
    const { grounds } = recognition({ ...CLEAN, sanctionedAt }, FOUR_GRADES).value;
    expect(grounds.includes('sanction')).toBe(recent);
  });

  test('两档方案也可认定基本合格，没有优秀', () => {
    expect(recognition(CLEAN, TWO_GRADES).value).toEqual({
      allowed: ['qualified', 'basic'],
      required: null,
      forbidden: ['unqualified'],
      grounds: [],
    });
    expect(recognition({ ...CLEAN, unqualifiedConduct: true }, TWO_GRADES).value).toEqual({
      allowed: ['basic', 'unqualified'],
      required: null,
      forbidden: ['qualified'],
      grounds: ['conduct'],
    });
  });

  test('理由带条款与事实', () => {
    const { reasons } = recognition(
      {
        ...CLEAN,
        line: 'below',
        poorPerformance: true,
        unqualifiedConduct: true,
        refusesToRectify: true,
        sanctionedAt: NOW,
        vetoes: ['V4'],
        abandonments: ['duesUnpaid'],
        points: { band: 'unqualified', barred: [] },
      },
      FOUR_GRADES,
    );
    expect(reasons.map(({ articles, code, facts }) => [code, articles, facts])).toEqual([
      ['appraisal.abandonment', ['Q17'], { abandonment: 'duesUnpaid' }],
      ['appraisal.veto', ['Q15', 'V4'], { veto: 'V4' }],
      ['appraisal.sanction', ['Q15'], { months: 36 }],
      ['appraisal.lowPoints', ['S10'], {}],
      ['appraisal.lowAndPoor', ['Q15'], {}],
      ['appraisal.refusesToRectify', ['L5'], {}],
      ['appraisal.conduct', ['Q15'], {}],
    ]);
    const hints = [
      ...recognition({ ...CLEAN, line: 'below' }, FOUR_GRADES).reasons,
      ...recognition({ ...CLEAN, line: 'none' }, FOUR_GRADES).reasons,
      ...recognition({ ...CLEAN, points: { band: 'borderline', barred: [] } }, FOUR_GRADES).reasons,
    ];
    expect(hints.map(({ articles, code }) => [code, articles])).toEqual([
      ['appraisal.lowRateOnly', ['Q16', 'G3']],
      ['appraisal.noGroundForUnqualified', ['G3', 'G5', 'Q15']],
      ['appraisal.noBallotResult', ['Q15']],
      ['appraisal.pointsBorderline', ['S11', 'G4']],
    ]);
  });
});

const factsArbitrary: fc.Arbitrary<RecognitionFacts> = fc.record({
  line: fc.constantFrom('below' as const, 'atLeast' as const, 'none' as const),
  poorPerformance: fc.boolean(),
  unqualifiedConduct: fc.boolean(),
  refusesToRectify: fc.boolean(),
  sanctionedAt: fc.option(fc.integer({ min: NOW - 2e11, max: NOW })),
  vetoes: fc.array(fc.constantFrom(...VETO_ARTICLES), { maxLength: 3 }),
  abandonments: fc.array(fc.constantFrom(...ABANDONMENTS), { maxLength: 3 }),
  points: fc.option(
    fc.record({
      band: fc.constantFrom('qualified' as const, 'borderline' as const, 'unqualified' as const),
      barred: fc.constant<readonly Grade[]>(['excellent']),
    }),
  ),
  now: fc.constant(NOW),
});

describe('appraisal/recognition 的性质', () => {
  test('允许与禁止不重不漏；必须的只能是不合格，且是唯一允许的（G3）', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { allowed, forbidden, required } = recognition(facts, FOUR_GRADES).value;
        expect([...allowed, ...forbidden].sort()).toEqual([...GRADES].sort());
        if (required !== null) expect(allowed).toEqual(['unqualified']);
        else expect(allowed).not.toEqual(['unqualified']);
      }),
    );
  });

  test('没有依据，从不允许认定不合格（G5）', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { allowed, grounds } = recognition(facts, FOUR_GRADES).value;
        expect(allowed.includes('unqualified') && grounds.length === 0).toBe(false);
        expect(GROUNDS).toEqual(expect.arrayContaining([...grounds]));
      }),
    );
  });

  test('多一条不利的事实，不会放宽到原来不允许的更好结论', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const good = (value: RecognitionFacts) =>
          recognition(value, FOUR_GRADES).value.allowed.filter((grade) => grade !== 'unqualified');
        const worse = good({ ...facts, unqualifiedConduct: true });
        expect(good(facts)).toEqual(expect.arrayContaining([...worse]));
      }),
    );
  });

  test('与数组次序无关', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const reversed = {
          ...facts,
          vetoes: [...facts.vetoes].reverse(),
          abandonments: [...facts.abandonments].reverse(),
        };
        expect(recognition(reversed, FOUR_GRADES)).toEqual(recognition(facts, FOUR_GRADES));
      }),
    );
  });
});
