import fc from 'fast-check';
import { annualScore } from '../../../rules/points/annualScore';
import { adjustPointScheme, boundOf, itemBound } from '../../../rules/schemes/adjustPointScheme';
import type { AdjustableNumber, PointAdjustments } from '../../../rules/schemes/adjustPointScheme';
import { schemeForYear } from '../../../rules/schemes/dated';
import { MUNICIPAL_ORGANS as ORIGINAL } from '../../../rules/schemes/points/municipalOrgans';
import { POINT_ITEM_IDS } from '../../../rules/schemes/pointScheme';

const identity = { id: 'branch-1', version: 2, from: '2026-01-01' };
const adjust = (adjustments: PointAdjustments) =>
  adjustPointScheme(ORIGINAL, adjustments, identity);
const adjusted = (adjustments: PointAdjustments) => {
  const result = adjust(adjustments);
  if (!result.ok) throw new Error('越界');
  return result.scheme;
};

/** 每个可调整处：最低、最高，以及怎样写进调整。 */
const bounds: [name: string, least: number, most: number, of: (n: number) => PointAdjustments][] = [
  ['加分项目 P7（原 2）', 1, 4, (n) => ({ points: { P7: n } })],
  ['加分项目 P8（原 3，一半向上取整）', 2, 6, (n) => ({ points: { P8: n } })],
  ['减分项目 D21（原 10，只减轻）', 0, 10, (n) => ({ points: { D21: n } })],
  ['免扣次数', 2, 12, (n) => ({ freeLeaves: n })],
  ['班子最低参加次数', 12, 24, (n) => ({ minimumAttendances: { leader: n } })],
  ['委员最低参加次数', 12, 24, (n) => ({ minimumAttendances: { committeeMember: n } })],
  ['普通党员最低参加次数', 10, 24, (n) => ({ minimumAttendances: { ordinary: n } })],
  ['离退休最低参加次数', 5, 24, (n) => ({ minimumAttendances: { retired: n } })],
  ['靠前百分比', 1, 20, (n) => ({ topPercent: n })],
  ['靠后百分比', 1, 20, (n) => ({ bottomPercent: n })],
  ['公示天数', 7, 30, (n) => ({ noticeDays: n })],
  ['申辩天数', 5, 30, (n) => ({ defenceDays: n })],
  ['每季度公布次数', 1, 3, (n) => ({ quarterlyPublications: n })],
];

describe('支部调整的边界', () => {
  it.each(bounds)('%s：%i—%i 含两端', (_name, least, most, of) => {
    expect(adjust(of(least - 1)).ok).toBe(false);
    expect(adjust(of(least)).ok).toBe(true);
    expect(adjust(of(most)).ok).toBe(true);
    expect(adjust(of(most + 1)).ok).toBe(false);
    expect(adjust(of(least + 0.5)).ok).toBe(false);
  });

  it('越界的理由：哪一处、要多少、允许多少、依据', () => {
    expect(adjust({ points: { D21: 11 }, freeLeaves: 0, bottomPercent: 21 })).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'schemes/adjustPointScheme',
          articles: ['D21'],
          code: 'schemes.outOfBounds',
          facts: { name: ORIGINAL.items.D21.title, wanted: 11, least: 0, most: 10 },
        },
        {
          rule: 'schemes/adjustPointScheme',
          articles: ['D16b'],
          code: 'schemes.outOfBounds',
          facts: { name: 'freeLeaves', wanted: 0, least: 2, most: 12 },
        },
        {
          rule: 'schemes/adjustPointScheme',
          articles: ['S12'],
          code: 'schemes.outOfBounds',
          facts: { name: 'rankPercent', wanted: 21, least: 1, most: 20 },
        },
      ],
    });
    const names = (adjustments: PointAdjustments) => {
      const result = adjust(adjustments);
      return result.ok ? [] : result.reasons.map((reason) => reason.facts.name);
    };
    expect(
      names({ minimumAttendances: { leader: 1, committeeMember: 1, ordinary: 1, retired: 1 } }),
    ).toEqual(Array(4).fill('minimumAttendance'));
    expect(
      names({ noticeDays: 1, quarterlyPublications: 9, topPercent: 0, defenceDays: 1 }),
    ).toEqual(['rankPercent', 'noticeDays', 'quarterlyPublications', 'defenceDays']);
  });

  it.each<[AdjustableNumber, number, number, number]>([
    ['freeLeaves', 3, 3, 12],
    ['minimumAttendance', 8, 8, 24],
    ['rankPercent', 15, 1, 20],
    ['noticeDays', 9, 9, 30],
    ['defenceDays', 5, 5, 30],
    ['quarterlyPublications', 2, 2, 3],
  ])('%s 原值 %i 时允许 %i—%i', (name, original, least, most) => {
    expect(boundOf(name, original)).toEqual({ least, most });
  });

  it('只有 D19 可以不采用', () => {
    const scheme = adjusted({ adopted: { 'D19.self': false, 'D19.relative': false } });
    expect(scheme.items['D19.self'].adopted).toBe(false);
    expect(scheme.items['D19.relative'].adopted).toBe(false);
    expect(scheme.items.D20.adopted).toBe(true);
    expect(adjust({ adopted: { P7: false } })).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'schemes/adjustPointScheme',
          articles: ['P7'],
          code: 'schemes.mustBeAdopted',
          facts: { title: ORIGINAL.items.P7.title },
        },
      ],
    });
  });
});

describe('调整的结果', () => {
  it('不调整：除身份外与原方案相同', () => {
    expect(adjusted({})).toEqual({ ...ORIGINAL, ...identity });
  });

  it('调整到原值不算改动，生效日不变', () => {
    expect(adjusted({ points: { P7: 2 }, freeLeaves: 2 })).toEqual({ ...ORIGINAL, ...identity });
  });

  it('改了的参数：新值、新的生效日、原来的依据；别的不动', () => {
    const scheme = adjusted({
      points: { P7: 4 },
      freeLeaves: 5,
      minimumAttendances: { ordinary: 11 },
      topPercent: 20,
      bottomPercent: 5,
      noticeDays: 10,
      quarterlyPublications: 3,
      readings: { exactUnqualifiedLine: 'below' },
    });
    expect(scheme.items.P7.points).toEqual({ value: 4, from: '2026-01-01', articles: ['P7'] });
    expect(scheme.items.P8).toEqual(ORIGINAL.items.P8);
    expect(scheme.freeLeaves).toEqual({ value: 5, from: '2026-01-01', articles: ['D16b'] });
    expect(scheme.minimumAttendances).toEqual({
      ...ORIGINAL.minimumAttendances,
      ordinary: { value: 11, from: '2026-01-01', articles: ['D16'] },
    });
    expect([scheme.topPercent.value, scheme.bottomPercent.value]).toEqual([20, 5]);
    expect([scheme.noticeDays.value, scheme.quarterlyPublications.value]).toEqual([10, 3]);
    expect(scheme.readings).toEqual({ ...ORIGINAL.readings, exactUnqualifiedLine: 'below' });
    expect(scheme.unqualifiedLine).toBe(ORIGINAL.unqualifiedLine);
  });

  it('往年按当时的版本重算，新版不改旧账（X2）', () => {
    const versions = [adjusted({ points: { P7: 4 } }), ORIGINAL];
    const score = (year: number) => {
      const scheme = schemeForYear(versions, year);
      if (!scheme) throw new Error('没有版本');
      return annualScore([{ kind: 'entry', id: 'a', item: 'P7', count: 1, at: 0 }], scheme).value
        .score;
    };
    expect(score(2025)).toBe(102);
    expect(score(2026)).toBe(104);
  });

  it('性质：任何可通过的调整都不会加重减分，也不改三条线', () => {
    const points = fc.dictionary(
      fc.constantFrom(...POINT_ITEM_IDS),
      fc.integer({ min: -5, max: 80 }),
    );
    fc.assert(
      fc.property(points, (wanted) => {
        const result = adjust({ points: wanted });
        if (!result.ok) return;
        for (const id of POINT_ITEM_IDS) {
          const item = result.scheme.items[id];
          const original = ORIGINAL.items[id];
          if (item.kind === 'deduction') {
            expect(item.points.value).toBeLessThanOrEqual(original.points.value);
          }
          expect(item.points.value).toBeGreaterThanOrEqual(itemBound(original).least);
        }
        expect(result.scheme.unqualifiedLine).toBe(ORIGINAL.unqualifiedLine);
        expect(result.scheme.honoursLine).toBe(ORIGINAL.honoursLine);
        expect(result.scheme.excellentLine).toBe(ORIGINAL.excellentLine);
      }),
    );
  });
});
