import fc from 'fast-check';
import { due } from '../../../rules/quorum/due';
import type { DueFacts } from '../../../rules/quorum/due';
import { exemptionInForce, EXEMPTION_GROUNDS } from '../../../rules/quorum/exemption';
import type { Exemption } from '../../../rules/quorum/exemption';
import { appraisalQuorum } from '../../../rules/quorum/appraisalQuorum';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const NOON = 1_000_000;
const full = (id: string) => ({ id, kind: 'fullMember' as const });
const probationary = (id: string) => ({ id, kind: 'probationaryMember' as const });
const exemption = (memberId: string, confirmedAt: number | null): Exemption => ({
  memberId,
  ground: 'bedridden',
  appliedBy: 'self',
  confirmedAt,
});

const rows: {
  case: string;
  articles: string[];
  input: Omit<DueFacts, 'asOf'>;
  expected: ReturnType<typeof due>['value'];
  codes: string[];
}[] = [
  {
    case: '应到只数正式党员，预备党员到会是列席',
    articles: ['Q6', 'M9'],
    input: {
      members: [full('b'), full('a'), probationary('y'), probationary('x')],
      exemptions: [],
      presentIds: ['y', 'b'],
    },
    expected: { due: ['a', 'b'], present: ['b'], exempt: [], attendingNonVoting: ['y'] },
    codes: ['quorum.counted', 'quorum.probationaryNotCounted'],
  },
  {
    case: '上级在开会那一刻已确认的豁免减去',
    articles: ['Q3'],
    input: {
      members: [full('a'), full('b')],
      exemptions: [exemption('a', NOON)],
      presentIds: ['b'],
    },
    expected: { due: ['b'], present: ['b'], exempt: ['a'], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exempted'],
  },
  {
    case: '开会前一毫秒确认的也减去',
    articles: ['Q3'],
    input: { members: [full('a')], exemptions: [exemption('a', NOON - 1)], presentIds: [] },
    expected: { due: [], present: [], exempt: ['a'], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exempted'],
  },
  {
    case: '会后一毫秒才确认的不减',
    articles: ['Q3'],
    input: { members: [full('a')], exemptions: [exemption('a', NOON + 1)], presentIds: [] },
    expected: { due: ['a'], present: [], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exemptionNotConfirmed'],
  },
  {
    case: '申请了但上级没有确认的不减',
    articles: ['Q3'],
    input: { members: [full('a')], exemptions: [exemption('a', null)], presentIds: ['a'] },
    expected: { due: ['a'], present: ['a'], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exemptionNotConfirmed'],
  },
  {
    case: '豁免者当天到会，同时计入应到和实到',
    articles: ['Q4'],
    input: {
      members: [full('a'), full('b')],
      exemptions: [exemption('a', 0)],
      presentIds: ['a'],
    },
    expected: { due: ['a', 'b'], present: ['a'], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exemptButCame'],
  },
  {
    case: '预备党员的豁免没有意义，也不报',
    articles: ['Q3', 'Q6'],
    input: {
      members: [probationary('x')],
      exemptions: [exemption('x', null)],
      presentIds: [],
    },
    expected: { due: [], present: [], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.probationaryNotCounted'],
  },
  {
    case: '参加对象以外的人到会不计，重复签到只算一次',
    articles: ['M9'],
    input: { members: [full('a')], exemptions: [], presentIds: ['a', 'a', 'guest'] },
    expected: { due: ['a'], present: ['a'], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.outsideAudience'],
  },
  {
    case: '名册里重复的人只算一个',
    articles: ['Q6'],
    input: { members: [full('a'), full('a')], exemptions: [], presentIds: [] },
    expected: { due: ['a'], present: [], exempt: [], attendingNonVoting: [] },
    codes: ['quorum.counted'],
  },
  {
    case: '同一人有一条生效、一条未确认的豁免，按生效算，不再报未确认',
    articles: ['Q3'],
    input: {
      members: [full('a')],
      exemptions: [exemption('a', null), exemption('a', 0)],
      presentIds: [],
    },
    expected: { due: [], present: [], exempt: ['a'], attendingNonVoting: [] },
    codes: ['quorum.counted', 'quorum.exempted'],
  },
];

describe('quorum/due', () => {
  test.each(rows)('$case', ({ input, expected, codes }) => {
    const result = due({ ...input, asOf: NOON });
    expect(result.value).toEqual(expected);
    expect(result.reasons.map((reason) => reason.code)).toEqual(codes);
  });

  test('理由写明规则、条款和事实', () => {
    const { reasons } = due({
      members: [full('a'), full('b'), full('c'), probationary('x'), probationary('y')],
      exemptions: [exemption('a', 0), exemption('b', 0), exemption('c', null)],
      presentIds: ['b', 'x', 'g1', 'g2'],
      asOf: NOON,
    });
    expect(reasons).toEqual([
      {
        rule: 'quorum/due',
        articles: ['M9', 'Q6'],
        code: 'quorum.counted',
        facts: { due: 2, present: 1 },
      },
      { rule: 'quorum/due', articles: ['Q3'], code: 'quorum.exempted', facts: { memberId: 'a' } },
      {
        rule: 'quorum/due',
        articles: ['Q4'],
        code: 'quorum.exemptButCame',
        facts: { memberId: 'b' },
      },
      {
        rule: 'quorum/exemption',
        articles: ['Q3'],
        code: 'quorum.exemptionNotConfirmed',
        facts: { memberId: 'c', ground: 'bedridden' },
      },
      {
        rule: 'quorum/due',
        articles: ['Q6'],
        code: 'quorum.probationaryNotCounted',
        facts: { probationary: 2, attending: 1 },
      },
      { rule: 'quorum/due', articles: ['M9'], code: 'quorum.outsideAudience', facts: { count: 2 } },
    ]);
  });

  test('方案若采用“仍不计”，豁免者到会也不进应到、实到，也不算外人', () => {
    const result = due(
      {
        members: [full('a'), full('b')],
        exemptions: [exemption('a', 0)],
        presentIds: ['a', 'b'],
        asOf: NOON,
      },
      'stillExempt',
    );
    expect(result.value).toEqual({
      due: ['b'],
      present: ['b'],
      exempt: ['a'],
      attendingNonVoting: [],
    });
    expect(result.reasons.map(({ code }) => code)).toEqual(['quorum.counted', 'quorum.exempted']);
  });

  test('未生效的豁免按人、按情形的次序列出', () => {
    const { reasons } = due({
      members: [full('b'), full('a')],
      exemptions: [
        exemption('b', null),
        { ...exemption('a', null), ground: 'bedridden' },
        { ...exemption('a', null), ground: 'cannotExpressWill' },
      ],
      presentIds: [],
      asOf: NOON,
    });
    expect(reasons.slice(1).map(({ facts }) => facts)).toEqual([
      { memberId: 'a', ground: 'cannotExpressWill' },
      { memberId: 'a', ground: 'bedridden' },
      { memberId: 'b', ground: 'bedridden' },
    ]);
  });

  test('已生效的豁免自己的理由', () => {
    expect(exemptionInForce(exemption('a', NOON), NOON)).toEqual({
      allowed: true,
      reasons: [
        {
          rule: 'quorum/exemption',
          articles: ['Q3'],
          code: 'quorum.exemptionInForce',
          facts: { memberId: 'a', ground: 'bedridden' },
        },
      ],
    });
  });
});

const factsArbitrary: fc.Arbitrary<DueFacts> = fc
  .record({
    kinds: fc.array(fc.constantFrom('fullMember' as const, 'probationaryMember' as const), {
      minLength: 1,
      maxLength: 30,
    }),
    exempt: fc.array(
      fc.record({
        who: fc.nat(29),
        ground: fc.constantFrom(...EXEMPTION_GROUNDS),
        confirmedAt: fc.option(fc.integer({ min: NOON - 2, max: NOON + 2 })),
      }),
      { maxLength: 8 },
    ),
    came: fc.array(fc.nat(35), { maxLength: 36 }),
  })
  .map(({ kinds, exempt, came }) => ({
    members: kinds.map((kind, index) => ({ id: `m${String(index)}`, kind })),
    exemptions: exempt.map(({ who, ground, confirmedAt }) => ({
      memberId: `m${String(who)}`,
      ground,
      appliedBy: 'self' as const,
      confirmedAt,
    })),
    presentIds: came.map((index) => `m${String(index)}`),
    asOf: NOON,
  }));

describe('quorum/due 的性质', () => {
  test('多来一个人，不会使已达到的法定人数变成未达到', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(35), (facts, extra) => {
        const before = due(facts).value;
        const after = due({
          ...facts,
          presentIds: [...facts.presentIds, `m${String(extra)}`],
        }).value;
        const reached = (value: typeof before) =>
          appraisalQuorum({ due: value.due.length, present: value.present.length }, FOUR_GRADES)
            .value.reached;
        expect(reached(before) && !reached(after)).toBe(false);
        expect(after.present.length).toBeGreaterThanOrEqual(before.present.length);
      }),
    );
  });

  test('结果与名册、豁免、签到的次序无关', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const reversed: DueFacts = {
          ...facts,
          members: [...facts.members].reverse(),
          exemptions: [...facts.exemptions].reverse(),
          presentIds: [...facts.presentIds].reverse(),
        };
        expect(due(reversed)).toEqual(due(facts));
      }),
    );
  });

  test('换了姓名编号，人数和每一类理由都不变', () => {
    const renamed = (id: string) => `z${String(99 - Number(id.slice(1)))}`;
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const other = due({
          members: facts.members.map(({ id, kind }) => ({ id: renamed(id), kind })),
          exemptions: facts.exemptions.map((item) => ({
            ...item,
            memberId: renamed(item.memberId),
          })),
          presentIds: facts.presentIds.map(renamed),
          asOf: NOON,
        });
        const original = due(facts);
        expect([...other.value.due].sort()).toEqual(original.value.due.map(renamed).sort());
        expect([...other.value.present].sort()).toEqual(original.value.present.map(renamed).sort());
        expect(other.reasons.map(({ code }) => code).sort()).toEqual(
          original.reasons.map(({ code }) => code).sort(),
        );
      }),
    );
  });

  test('实到 ⊆ 应到；应到与免计合起来正好是全部正式党员', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { due: dueIds, present, exempt } = due(facts).value;
        const all = facts.members.filter((m) => m.kind === 'fullMember').map(({ id }) => id);
        expect(dueIds).toEqual(expect.arrayContaining([...present]));
        expect([...dueIds, ...exempt].sort()).toEqual([...all].sort());
      }),
    );
  });
});
