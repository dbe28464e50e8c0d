import fc from 'fast-check';
import { sameDeed } from '../../../rules/points/sameDeed';
import type { Deed } from '../../../rules/points/sameDeed';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { threeSides } from '../threeSides';

const deed = (story: string, more: Partial<Deed> = {}): Deed => ({
  item: 'P8',
  on: '2026-03-01',
  story,
  ...more,
});
const same = (one: Deed, other: Deed): boolean => sameDeed(one, other, SCHEME).value;

describe('像不像同一件事（S6）', () => {
  threeSides<Deed, boolean>(
    [
      {
        parameter: 'sameDeedDays',
        articles: ['S6'],
        below: [deed('为独居老人送药', { on: '2026-03-01' }), true],
        on: [deed('为独居老人送药', { on: '2026-03-02' }), true],
        above: [deed('为独居老人送药', { on: '2026-03-03' }), false],
      },
    ],
    (other) => same(deed('为独居老人送药'), other),
  );

  // “甲乙丙丁戊”有四个两字组：相同的一、二、三个
  threeSides<string, boolean>(
    [
      {
        parameter: 'sameDeedPercent',
        articles: ['S6'],
        below: ['甲乙子丑寅', false],
        on: ['甲乙丙子丑', true],
        above: ['甲乙丙丁子', true],
      },
    ],
    (story) => same(deed('甲乙丙丁戊'), deed(story)),
  );

  it.each<[string, Deed, Deed, boolean]>([
    ['项目不同', deed('为独居老人送药'), deed('为独居老人送药', { item: 'P12' }), false],
    ['标点、空白、大小写不论', deed('为老人，送 VIP 卡'), deed('为老人送vip卡。'), true],
    ['短的包在长的里面', deed('送药'), deed('到幸福社区为独居老人送药'), true],
    ['只有一个字', deed('药'), deed('药'), true],
    ['没有文字可比', deed('。。'), deed('，，'), false],
    [
      '跨年相邻的两天',
      deed('值班', { on: '2025-12-31' }),
      deed('值班', { on: '2026-01-01' }),
      true,
    ],
    ['不存在的日子', deed('值班', { on: '2026-02-30' }), deed('值班', { on: '2026-02-30' }), false],
  ])('%s', (_case, one, other, expected) => {
    expect(same(one, other)).toBe(expected);
    expect(same(other, one)).toBe(expected);
  });

  it('给出理由：重合多少、相差几天', () => {
    const { reasons } = sameDeed(deed('甲乙丙'), deed('甲乙丁', { on: '2026-03-02' }), SCHEME);
    expect(reasons).toEqual([
      {
        rule: 'points/sameDeed',
        articles: ['S6', 'G3'],
        code: 'points.sameDeed',
        facts: { days: 1, shared: 1, shorter: 2 },
      },
    ]);
  });

  it('与先后无关；自己与自己总是像（有字就行）', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(same(deed(a), deed(b))).toBe(same(deed(b), deed(a)));
        expect(same(deed(`事${a}`), deed(`事${a}`))).toBe(true);
      }),
    );
  });
});
