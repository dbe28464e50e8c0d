import { annualScore } from '../../../rules/points/annualScore';
import { MUNICIPAL_ORGANS } from '../../../rules/schemes/points/municipalOrgans';
import { POINT_ITEM_IDS } from '../../../rules/schemes/pointScheme';
import type { PointItemId } from '../../../rules/schemes/pointScheme';

/** 〔积分〕附件2 的价目：一次与两次各得多少分。 */
const prices: [parameter: PointItemId, once: number, twice: number][] = [
  ['P7', 102, 104],
  ['P8', 103, 106],
  ['P9', 105, 110],
  ['P10', 105, 110],
  ['P11', 110, 120],
  ['P12', 103, 106],
  ['P13.workCommittee', 105, 110],
  ['P13.municipal', 110, 120],
  ['P13.provincial', 120, 140],
  ['P13.national', 130, 160],
  ['P14', 103, 106],
  ['D15', 97, 94],
  ['D15.strongReaction', 95, 90],
  ['D16a', 97, 94],
  ['D16b', 98, 96],
  ['D17', 97, 94],
  ['D18.self', 90, 80],
  ['D18.relative', 95, 90],
  ['D19.self', 90, 80],
  ['D19.relative', 95, 90],
  ['D20', 95, 90],
  ['D21', 90, 80],
  ['D22.warning', 90, 80],
  ['D22.seriousWarning', 80, 60],
  ['D22.removal', 70, 40],
  ['D22.probation', 60, 20],
  ['D23', 97, 94],
  ['D23.strongReaction', 95, 90],
];

const scoreOf = (item: PointItemId, count: number): number =>
  annualScore([{ kind: 'entry', id: 'e1', item, count, at: 0 }], MUNICIPAL_ORGANS).value.score;

describe('市直机关百分制的价目（P7—P14、D15—D23）', () => {
  it.each(prices)('%s：一次得 %i，两次得 %i', (item, once, twice) => {
    expect(scoreOf(item, 1)).toBe(once);
    expect(scoreOf(item, 2)).toBe(twice);
  });

  it('价目表没有遗漏', () => {
    expect(prices.map(([item]) => item)).toEqual([...POINT_ITEM_IDS]);
  });

  it('每个项目的方向、单位、证据要求与所属条款', () => {
    const rows = POINT_ITEM_IDS.map((id) => {
      const { article, kind, title, unit, evidence, adopted, points } = MUNICIPAL_ORGANS.items[id];
      expect(title.length).toBeGreaterThan(5);
      expect(id.split('.')[0]).toBe(article);
      expect(points.articles).toEqual([article]);
      expect(points.from).toBe('2018-01-01');
      expect(adopted).toBe(true);
      return [id, kind, unit, evidence].join(' ');
    });
    expect(rows.filter((row) => !row.endsWith(' occasion materialOrWitnesses'))).toEqual([
      'P7 bonus entry materialOrWitnesses',
      'P13.workCommittee bonus level materialOrWitnesses',
      'P13.municipal bonus level materialOrWitnesses',
      'P13.provincial bonus level materialOrWitnesses',
      'P13.national bonus level materialOrWitnesses',
      'D19.self deduction occasion officialDetermination',
      'D19.relative deduction personOccasion officialDetermination',
      'D22.warning deduction level materialOrWitnesses',
      'D22.seriousWarning deduction level materialOrWitnesses',
      'D22.removal deduction level materialOrWitnesses',
      'D22.probation deduction level materialOrWitnesses',
    ]);
    expect(rows.filter((row) => row.includes(' bonus '))).toHaveLength(11);
  });

  it('其余参数与依据', () => {
    const { minimumAttendances, ...s } = MUNICIPAL_ORGANS;
    const pick = (p: { value: unknown; articles: readonly string[] }) => [p.value, ...p.articles];
    expect([s.id, s.version, s.from]).toEqual(['municipal-organs', 1, '2018-01-01']);
    expect(s.title).toContain('百分考核');
    expect(pick(s.base)).toEqual([100, 'S1']);
    expect(pick(s.baseItems)).toEqual([[20, 10, 10, 30, 15, 15], 'S5']);
    expect(s.baseItems.value.reduce((a, b) => a + b)).toBe(s.base.value);
    expect(pick(s.freeLeaves)).toEqual([2, 'D16b']);
    expect(Object.entries(minimumAttendances).map(([tier, p]) => [tier, ...pick(p)])).toEqual([
      ['leader', 12, 'D16'],
      ['committeeMember', 12, 'D16'],
      ['ordinary', 10, 'D16'],
      ['retired', 5, 'D16'],
    ]);
    expect(pick(s.unqualifiedLine)).toEqual([70, 'S10', 'S11']);
    expect(pick(s.honoursLine)).toEqual([90, 'S10', 'S11']);
    expect(pick(s.excellentLine)).toEqual([108, 'S10', 'S11']);
    expect(pick(s.lowLine)).toEqual([90, 'S10']);
    expect(pick(s.topPercent)).toEqual([10, 'S12']);
    expect(pick(s.bottomPercent)).toEqual([10, 'S12']);
    expect(pick(s.witnesses)).toEqual([2, 'S6', 'S7']);
    expect(pick(s.noticeDays)).toEqual([7, 'S9', 'N1']);
    expect(pick(s.quarterlyPublications)).toEqual([1, 'S9', 'N1']);
    expect(pick(s.publicationGraceDays)).toEqual([31, 'S9', 'N1']);
    expect(pick(s.defenceDays)).toEqual([5, 'G5', 'S7']);
    expect(pick(s.absenceMonths)).toEqual([6, 'V2']);
    expect(pick(s.duesMonths)).toEqual([6, 'V3', 'M10']);
    expect(pick(s.sameDeedDays)).toEqual([1, 'S6']);
    expect(pick(s.sameDeedPercent)).toEqual([50, 'S6']);
    expect(pick(s.handInHours)).toEqual([24, 'M8']);
    expect(pick(s.placeMetres)).toEqual([300, 'M8']);
    expect(s.readings).toEqual({
      selfAssessment: 'comparisonOnly',
      reviewerAsWitness: 'recuse',
      exactUnqualifiedLine: 'branchDecides',
      lateSignIn: 'secondPerson',
    });
  });
});
