import { annualBase } from '../../../rules/points/annualBase';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';
import { threeSides } from '../threeSides';

const asBase: PointScheme = {
  ...SCHEME,
  readings: { ...SCHEME.readings, selfAssessment: 'asBase' },
};
const full = [20, 10, 10, 30, 15, 15];
const withItem = (index: number, points: number) =>
  full.map((most, i) => (i === index ? points : most));

describe('基础分与自评（S1、S5）', () => {
  threeSides<number, number>(
    [{ parameter: 'baseItems', articles: ['S5'], below: [9, 99], on: [10, 100], above: [11, 100] }],
    (points) => annualBase(asBase, withItem(1, points)).value,
  );

  it.each<[string, PointScheme, number[] | null, number, string, object]>([
    ['没有自评', SCHEME, null, 100, 'points.noSelfAssessment', { base: 100 }],
    [
      '默认读法：自评只供对照',
      SCHEME,
      withItem(0, 15),
      100,
      'points.selfAssessmentCompared',
      { base: 100, total: 95 },
    ],
    [
      '另一读法：以自评为基础分',
      asBase,
      withItem(0, 15),
      95,
      'points.selfAssessmentAsBase',
      { base: 100, total: 95 },
    ],
    [
      '每项可以为零',
      asBase,
      [0, 0, 0, 0, 0, 0],
      0,
      'points.selfAssessmentAsBase',
      { base: 100, total: 0 },
    ],
    [
      '负数无效',
      asBase,
      withItem(2, -1),
      100,
      'points.selfAssessmentInvalid',
      { base: 100, total: 89 },
    ],
    [
      '不是整数无效',
      asBase,
      withItem(2, 0.5),
      100,
      'points.selfAssessmentInvalid',
      { base: 100, total: 90.5 },
    ],
    [
      '少填一项无效',
      asBase,
      full.slice(0, 5),
      100,
      'points.selfAssessmentInvalid',
      { base: 100, total: 85 },
    ],
    [
      '多填一项无效',
      asBase,
      [...full, 1],
      100,
      'points.selfAssessmentInvalid',
      { base: 100, total: 101 },
    ],
    ['另一读法下没有自评', asBase, null, 100, 'points.noSelfAssessment', { base: 100 }],
  ])('%s', (_case, scheme, selfAssessment, value, code, facts) => {
    expect(annualBase(scheme, selfAssessment)).toEqual({
      value,
      reasons: [{ rule: 'points/annualBase', articles: ['S1', 'S5'], code, facts }],
    });
  });
});
