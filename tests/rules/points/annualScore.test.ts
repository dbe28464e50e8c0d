import fc from 'fast-check';
import { annualScore } from '../../../rules/points/annualScore';
import { addTotals, eventDelta, negated } from '../../../rules/points/eventDelta';
import { eventsOfYear } from '../../../rules/points/eventsOfYear';
import { foldEvents, priceListOf, reversedIds } from '../../../rules/points/foldEvents';
import type { EntryEvent, PointEvent, VetoEvent } from '../../../rules/points/pointEvent';
import { settleScore } from '../../../rules/points/settleScore';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { POINT_ITEM_IDS, VETO_ARTICLES } from '../../../rules/schemes/pointScheme';
import type { PointItemId, PointScheme } from '../../../rules/schemes/pointScheme';
import { at } from '../at';
import { threeSides } from '../threeSides';

const entry = (id: string, item: PointItemId, count = 1, time = 0): EntryEvent => ({
  kind: 'entry',
  id,
  item,
  count,
  at: time,
});
const veto = (id: string, article: VetoEvent['article']): VetoEvent => ({
  kind: 'veto',
  id,
  article,
  at: 0,
});
const reversal = (id: string, of: string): PointEvent => ({ kind: 'reversal', id, of, at: 0 });

const prices = priceListOf(SCHEME);

/** 不采用 D19 的方案。 */
const withoutD19: PointScheme = {
  ...SCHEME,
  items: { ...SCHEME.items, 'D19.self': { ...SCHEME.items['D19.self'], adopted: false } },
};

const rows: {
  case: string;
  articles: string[];
  input: PointEvent[];
  expected: { bonus: number; deduction: number; score: number; vetoed?: boolean };
}[] = [
  {
    case: '没有事件',
    articles: ['S1'],
    input: [],
    expected: { bonus: 0, deduction: 0, score: 100 },
  },
  {
    case: '加分不封顶',
    articles: ['S3'],
    input: [entry('a', 'P13.national', 4)],
    expected: { bonus: 120, deduction: 0, score: 220 },
  },
  {
    case: '加减相抵',
    articles: ['S3'],
    input: [entry('a', 'P11'), entry('b', 'D20', 2)],
    expected: { bonus: 10, deduction: 10, score: 100 },
  },
  {
    case: '扣光之后加分仍在',
    articles: ['S3'],
    input: [entry('a', 'D21', 30), entry('b', 'P7')],
    expected: { bonus: 2, deduction: 300, score: 2 },
  },
  {
    case: '按人次',
    articles: ['D19'],
    input: [entry('a', 'D19.relative', 3)],
    expected: { bonus: 0, deduction: 15, score: 85 },
  },
  {
    case: '冲销一笔减分',
    articles: ['X2'],
    input: [entry('a', 'D21'), reversal('r', 'a')],
    expected: { bonus: 0, deduction: 0, score: 100 },
  },
  {
    case: '冲销写在前面也算',
    articles: ['X2'],
    input: [reversal('r', 'a'), entry('a', 'P11'), entry('b', 'P7')],
    expected: { bonus: 2, deduction: 0, score: 102 },
  },
  {
    case: '同一笔冲销两次只算一次',
    articles: ['X2', 'X5'],
    input: [entry('a', 'D21'), reversal('r', 'a'), reversal('s', 'a')],
    expected: { bonus: 0, deduction: 0, score: 100 },
  },
  {
    case: '冲销不存在的一笔，没有作用',
    articles: ['X2'],
    input: [entry('a', 'D21'), reversal('r', 'b')],
    expected: { bonus: 0, deduction: 10, score: 90 },
  },
  {
    case: '冲销不能再冲销',
    articles: ['X2'],
    input: [entry('a', 'D21'), reversal('r', 'a'), reversal('s', 'r')],
    expected: { bonus: 0, deduction: 0, score: 100 },
  },
  {
    case: '一票否决归零',
    articles: ['S4', 'V1'],
    input: [entry('a', 'P13.national'), veto('v', 'V1')],
    expected: { bonus: 30, deduction: 0, score: 0, vetoed: true },
  },
  {
    case: '否决被冲销，得分恢复',
    articles: ['S4', 'X2'],
    input: [entry('a', 'P7'), veto('v', 'V6'), reversal('r', 'v')],
    expected: { bonus: 2, deduction: 0, score: 102 },
  },
  {
    case: '两条否决冲销一条，仍为零',
    articles: ['S4'],
    input: [veto('v', 'V2'), veto('w', 'V3'), reversal('r', 'v')],
    expected: { bonus: 0, deduction: 0, score: 0, vetoed: true },
  },
];

describe('年度得分（S3、S4、X2）', () => {
  it.each(rows)('$case（$articles）', ({ input, expected }) => {
    const annual = annualScore(input, SCHEME);
    const { lines, ...value } = annual.value;
    expect(annual.reasons.map((reason) => reason.code)).toEqual([
      'points.score',
      ...(expected.deduction > 100 ? ['points.deductionCapped'] : []),
      ...(expected.vetoed ? ['points.vetoed'] : []),
    ]);
    expect(value).toEqual({ base: 100, vetoed: false, ...expected });
    expect(lines).toHaveLength(input.filter((event) => event.kind !== 'reversal').length);
    const totals = foldEvents(input, prices);
    expect(settleScore(100, totals)).toBe(expected.score);
    expect([totals.bonus, totals.deduction, totals.vetoes > 0]).toEqual([
      expected.bonus,
      expected.deduction,
      expected.vetoed ?? false,
    ]);
  });

  threeSides<number, [score: number, capped: boolean]>(
    [
      {
        parameter: 'base',
        articles: ['S1', 'S3'],
        below: [99, [1, false]],
        on: [100, [0, false]],
        above: [101, [0, true]],
      },
    ],
    (deduction) => {
      const ones: PointScheme = {
        ...SCHEME,
        items: {
          ...SCHEME.items,
          D23: { ...SCHEME.items.D23, points: { ...SCHEME.items.D23.points, value: 1 } },
        },
      };
      const { value, reasons } = annualScore([entry('a', 'D23', deduction)], ones);
      return [value.score, reasons.some((reason) => reason.code === 'points.deductionCapped')];
    },
  );

  it('明细逐笔可追溯，按时间再按 id 排列', () => {
    const { value, reasons } = annualScore(
      [
        entry('c', 'P13.municipal', 1, 20),
        reversal('r', 'b'),
        entry('b', 'D16a', 2, 10),
        { ...veto('v', 'V5'), at: 30 },
        entry('a', 'P7', 3, 10),
        entry('d', 'D19.self', 1, 40),
      ],
      withoutD19,
    );
    expect(value.lines).toEqual([
      {
        eventId: 'a',
        kind: 'bonus',
        article: 'P7',
        item: 'P7',
        at: 10,
        count: 3,
        unitPoints: 2,
        points: 6,
        state: 'counted',
      },
      {
        eventId: 'b',
        kind: 'deduction',
        article: 'D16a',
        item: 'D16a',
        at: 10,
        count: 2,
        unitPoints: -3,
        points: 0,
        state: 'reversed',
      },
      {
        eventId: 'c',
        kind: 'bonus',
        article: 'P13',
        item: 'P13.municipal',
        at: 20,
        count: 1,
        unitPoints: 10,
        points: 10,
        state: 'counted',
      },
      {
        eventId: 'v',
        kind: 'veto',
        article: 'V5',
        item: 'V5',
        at: 30,
        count: 1,
        unitPoints: 0,
        points: 0,
        state: 'counted',
      },
      {
        eventId: 'd',
        kind: 'deduction',
        article: 'D19',
        item: 'D19.self',
        at: 40,
        count: 1,
        unitPoints: -10,
        points: 0,
        state: 'notAdopted',
      },
    ]);
    expect(reasons).toEqual([
      {
        rule: 'points/annualScore',
        articles: ['S1', 'S3'],
        code: 'points.score',
        facts: { base: 100, bonus: 16, deduction: 0, score: 0 },
      },
      {
        rule: 'points/annualScore',
        articles: ['S4', 'V5'],
        code: 'points.vetoed',
        facts: { vetoes: 1 },
      },
    ]);
  });

  it('未采用的项目即使被冲销也标为冲销；两条同样的否决只引一次条款', () => {
    const { value, reasons } = annualScore(
      [entry('a', 'D19.self'), reversal('r', 'a'), veto('v', 'V1'), veto('w', 'V1')],
      withoutD19,
    );
    expect(value.lines[0]?.state).toBe('reversed');
    expect(reasons[1]).toEqual({
      rule: 'points/annualScore',
      articles: ['S4', 'V1'],
      code: 'points.vetoed',
      facts: { vetoes: 2 },
    });
    expect(priceListOf(withoutD19)['D19.self']).toBe(0);
    expect(priceListOf(withoutD19)['D19.relative']).toBe(-5);
  });

  it('扣光时写明封底', () => {
    expect(annualScore([entry('a', 'D21', 11)], SCHEME).reasons[1]).toEqual({
      rule: 'points/annualScore',
      articles: ['S3'],
      code: 'points.deductionCapped',
      facts: { base: 100, deduction: 110 },
    });
  });

  it('可以给定基础分（S5）', () => {
    expect(annualScore([entry('a', 'P7')], SCHEME, 90).value).toMatchObject({
      base: 90,
      score: 92,
    });
  });

  it('没有冲销时不分配集合', () => {
    expect(reversedIds([entry('a', 'P7')])).toBe(reversedIds([]));
    expect([...reversedIds([reversal('r', 'x'), reversal('s', 'y')])]).toEqual(['x', 'y']);
  });
});

describe('考核年度（S1）', () => {
  const events: PointEvent[] = [
    entry('last', 'P7', 1, at('2026-01-01') - 1),
    entry('first', 'P7', 1, at('2026-01-01')),
    entry('end', 'P7', 1, at('2027-01-01') - 1),
    entry('next', 'P7', 1, at('2027-01-01')),
    { kind: 'reversal', id: 'r1', of: 'end', at: at('2027-03-01') },
    { kind: 'reversal', id: 'r2', of: 'last', at: at('2026-03-01') },
    { kind: 'reversal', id: 'r3', of: 'r2', at: at('2026-04-01') },
    { kind: 'veto', id: 'v', article: 'V1', at: at('2026-06-01') },
  ];
  it.each([
    [2025, ['last', 'r2']],
    [2026, ['first', 'end', 'r1', 'v']],
    [2027, ['next']],
    [2028, []],
  ])('%i 年：冲销随被冲销的那一笔走', (year, ids) => {
    expect(eventsOfYear(events, year).map((event) => event.id)).toEqual(ids);
  });
});

const anyEntry = fc.record({
  item: fc.constantFrom(...POINT_ITEM_IDS),
  count: fc.integer({ min: 1, max: 9 }),
  at: fc.integer({ min: 0, max: 9 }),
  reversed: fc.boolean(),
});
const ledger = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 30 }),
    vetoes: fc.array(
      fc.record({ article: fc.constantFrom(...VETO_ARTICLES), reversed: fc.boolean() }),
      { maxLength: 2 },
    ),
  })
  .map(({ entries, vetoes }) => {
    const events: PointEvent[] = [];
    entries.forEach(({ reversed, ...fields }, index) => {
      events.push({ kind: 'entry', id: `e${index}`, ...fields });
      if (reversed) events.push(reversal(`r${index}`, `e${index}`));
    });
    vetoes.forEach(({ article, reversed }, index) => {
      events.push(veto(`v${index}`, article));
      if (reversed) events.push(reversal(`w${index}`, `v${index}`));
    });
    return events;
  });

describe('性质', () => {
  it('全部重算 = 逐笔累加 = 明细合计', () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const byId = new Map(events.map((event) => [event.id, event]));
        let totals = { bonus: 0, deduction: 0, vetoes: 0 };
        for (const event of events) {
          const original = event.kind === 'reversal' ? byId.get(event.of) : event;
          if (!original || original.kind === 'reversal') throw new Error('账不对');
          const delta = eventDelta(original, prices);
          totals = addTotals(totals, event.kind === 'reversal' ? negated(delta) : delta);
        }
        expect(totals).toEqual(foldEvents(events, prices));
        const { value } = annualScore(events, SCHEME);
        expect(settleScore(100, totals)).toBe(value.score);
        expect(value.bonus).toBe(totals.bonus);
        expect(value.deduction).toBe(totals.deduction);
        const sum = value.lines.reduce((points, line) => points + line.points, 0);
        expect(sum).toBe(totals.bonus - totals.deduction);
      }),
    );
  });

  it('与事件次序无关', () => {
    fc.assert(
      fc.property(
        ledger.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(annualScore(shuffled, SCHEME)).toEqual(annualScore(events, SCHEME));
        },
      ),
    );
  });

  it('减分不侵蚀加分：未否决时得分不低于加分合计', () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const { value } = annualScore(events, SCHEME);
        if (!value.vetoed) expect(value.score).toBeGreaterThanOrEqual(value.bonus);
      }),
    );
  });

  it('有否决恒为 0', () => {
    fc.assert(
      fc.property(ledger, fc.constantFrom(...VETO_ARTICLES), (events, article) => {
        const { value } = annualScore([...events, veto('final', article)], SCHEME);
        expect(value.score).toBe(0);
        expect(value.vetoed).toBe(true);
      }),
    );
  });

  it('得分不依赖 id 的写法', () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const renamed = events.map((event) => ({
          ...event,
          id: `张三${event.id}`,
          ...(event.kind === 'reversal' ? { of: `张三${event.of}` } : {}),
        }));
        expect(annualScore(renamed, SCHEME).value.score).toBe(
          annualScore(events, SCHEME).value.score,
        );
      }),
    );
  });
});
