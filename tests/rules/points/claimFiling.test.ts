import { claimFiling } from '../../../rules/points/claimFiling';
import type { FilingFacts } from '../../../rules/points/claimFiling';
import { MOST_MATERIALS, claimSupplement } from '../../../rules/points/claimSupplement';
import type { SupplementFacts } from '../../../rules/points/claimSupplement';
import { MOST_WITNESSES, testimonyPermission } from '../../../rules/points/testimony';
import type { TestimonyFacts } from '../../../rules/points/testimony';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';

const codesOf = (permission: {
  readonly allowed: boolean;
  readonly reasons: readonly { code: string }[];
}) => (permission.allowed ? [] : permission.reasons.map(({ code }) => code));

describe('能不能提出（S1、S2、S6—S9）', () => {
  const own: FilingFacts = {
    item: 'P8',
    count: 1,
    subjectId: 'zhang',
    filerId: 'zhang',
    careManaged: false,
    year: 2026,
    currentYear: 2026,
    assessed: false,
    witnessIds: ['li', 'wang'],
    official: false,
  };
  it.each<[string, Partial<FilingFacts>, string[]]>([
    ['本人的，今年的', {}, []],
    ['去年还没评定的', { year: 2025 }, []],
    ['前年的', { year: 2024 }, ['points.yearTooOld']],
    ['去年已评定的', { year: 2025, assessed: true }, ['points.yearClosed']],
    ['前年已评定的，只说一条', { year: 2024, assessed: true }, ['points.yearClosed']],
    ['关爱管理', { careManaged: true }, ['points.filingCareManaged']],
    ['一次也没有', { count: 0 }, ['points.countInvalid']],
    ['不是整数', { count: 1.5 }, ['points.countInvalid']],
    ['按级的报一次', { item: 'P13.national' }, []],
    ['按级的报两次', { item: 'P13.national', count: 2 }, ['points.countInvalid']],
    ['证明人重复', { witnessIds: ['li', 'li'] }, ['points.witnessRepeated']],
    ['证明人是自己', { witnessIds: ['zhang'] }, ['points.witnessIsSubject']],
    ['证明人是代办的', { filerId: 'li' }, ['points.witnessIsFiler']],
    ['非正常上访没附书面认定', { item: 'D19.self' }, ['points.officialDeterminationMissing']],
    ['附了书面认定', { item: 'D19.self', official: true }, []],
    [
      '几样都不对，逐条列出',
      { count: 0, careManaged: true, witnessIds: ['zhang', 'zhang'] },
      [
        'points.countInvalid',
        'points.filingCareManaged',
        'points.witnessRepeated',
        'points.witnessIsSubject',
      ],
    ],
  ])('%s', (_case, more, expected) => {
    expect(codesOf(claimFiling({ ...own, ...more }, SCHEME))).toEqual(expected);
  });

  it('方案没有采用的项目不收', () => {
    const items = { ...SCHEME.items, P8: { ...SCHEME.items.P8, adopted: false } };
    expect(codesOf(claimFiling(own, { ...SCHEME, items }))).toEqual(['points.itemNotAdopted']);
  });

  it('收下的理由：项目、次数、条款', () => {
    expect(claimFiling({ ...own, count: 2 }, SCHEME).reasons).toMatchObject([
      { code: 'points.filed', articles: ['P8', 'S6'], facts: { count: 2 } },
    ]);
    expect(claimFiling({ ...own, item: 'D20' }, SCHEME).reasons[0]?.articles).toEqual([
      'D20',
      'S7',
    ]);
  });
});

describe('能不能这样作证明（S8、O8）', () => {
  const good: TestimonyFacts = {
    kind: 'bonus',
    subjectId: 'zhang',
    filerId: 'recorder',
    witnessId: 'li',
    keeperId: null,
    answeredInPerson: false,
    witnesses: 1,
  };
  it.each<[string, Partial<TestimonyFacts>, string[]]>([
    ['请到的人', {}, []],
    ['本人改口', { answeredInPerson: true }, []],
    ['当事人', { witnessId: 'zhang' }, ['points.witnessIsSubject']],
    ['代办的人', { witnessId: 'recorder' }, ['points.witnessIsFiler']],
    ['加分，代办的人代录', { keeperId: 'recorder' }, []],
    ['减分，提出的人代录', { kind: 'deduction', keeperId: 'recorder' }, ['points.keeperInvolved']],
    ['当事人代录', { keeperId: 'zhang' }, ['points.keeperInvolved']],
    ['代录已本人答复的', { keeperId: 'sec', answeredInPerson: true }, ['points.answeredInPerson']],
    ['正好满', { witnesses: MOST_WITNESSES }, []],
    ['超过', { witnesses: MOST_WITNESSES + 1 }, ['points.witnessesFull']],
  ])('%s', (_case, more, expected) => {
    expect(codesOf(testimonyPermission({ ...good, ...more }))).toEqual(expected);
  });
});

describe('能不能这样补充（S6—S8）', () => {
  const good: SupplementFacts = {
    subjectId: 'zhang',
    filerId: 'zhang',
    knownIds: ['li'],
    witnessIds: ['wang'],
    rewritten: false,
    materials: 1,
    added: 1,
    check: 'passed',
  };
  const nothing = { witnessIds: [], added: 0 } as const;
  it.each<[string, Partial<SupplementFacts>, string[]]>([
    ['添材料与证明人', {}, []],
    ['只改写事由', { ...nothing, rewritten: true }, []],
    ['什么也没改', nothing, ['points.nothingAdded']],
    ['什么也没改，只为再查一次', { ...nothing, check: 'pending' }, []],
    ['没通过检查，没有改写', { check: 'risky' }, ['points.rewriteNeeded']],
    ['没通过检查，改写了', { check: 'risky', rewritten: true }, []],
    ['请过的又请', { witnessIds: ['li'] }, ['points.witnessAsked']],
    ['请自己', { witnessIds: ['zhang'] }, ['points.witnessIsSubject']],
    ['材料正好满', { materials: MOST_MATERIALS }, []],
    ['材料超过', { materials: MOST_MATERIALS + 1 }, ['points.materialsFull']],
  ])('%s', (_case, more, expected) => {
    expect(codesOf(claimSupplement({ ...good, ...more }))).toEqual(expected);
  });
});
