import { MUNICIPAL_ORGANS } from '../../../rules/schemes/points/municipalOrgans';
import { pointAdjustments, pointScheme } from '../../../types/scheme';

/** 深拷贝后按路径改一处。 */
const changed = (path: (string | number)[], value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(MUNICIPAL_ORGANS)) as Record<string | number, unknown>;
  let node = copy;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(node, last);
  else node[last] = value;
  return copy;
};

const problems = (input: unknown): [path: string, message: string][] => {
  const { success, error } = pointScheme.safeParse(input);
  return success ? [] : error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('积分方案的校验', () => {
  it('内置方案通过，写成 JSON 再读回不变', () => {
    const stored: unknown = JSON.parse(JSON.stringify(MUNICIPAL_ORGANS));
    expect(pointScheme.parse(stored)).toEqual(MUNICIPAL_ORGANS);
  });

  it.each<[string, (string | number)[], unknown, string, RegExp]>([
    [
      '基础项合计不等于基础分',
      ['baseItems', 'value', 0],
      19,
      'baseItems.value',
      /合计 99，应等于基础分 100/,
    ],
    ['评优线等于不合格线', ['honoursLine', 'value'], 70, 'honoursLine.value', /须高于不合格线/],
    ['优秀线等于评优线', ['excellentLine', 'value'], 90, 'excellentLine.value', /须高于评优线/],
    ['项目的条款不符', ['items', 'P7', 'article'], 'P8', 'items.P7.article', /不一致/],
    ['项目的方向不符', ['items', 'D20', 'kind'], 'bonus', 'items.D20.kind', /不一致/],
    ['少一个项目', ['items', 'D16b'], undefined, 'items.D16b', /./],
    ['分值不是整数', ['items', 'P7', 'points', 'value'], 2.5, 'items.P7.points.value', /整数/],
    ['分值为负', ['items', 'D17', 'points', 'value'], -3, 'items.D17.points.value', /不得小于 0/],
    ['没有依据', ['freeLeaves', 'articles'], [], 'freeLeaves.articles', /须写明依据/],
    ['不存在的条款', ['freeLeaves', 'articles', 0], 'D99', 'freeLeaves.articles.0', /没有这个条款/],
    ['不存在的日子', ['from'], '2026-02-30', 'from', /日期/],
    ['读法不在候选之中', ['readings', 'lateSignIn'], 'anyone', 'readings.lateSignIn', /./],
    ['证明人为零', ['witnesses', 'value'], 0, 'witnesses.value', /不得小于 1/],
  ])('%s', (_case, path, value, where, message) => {
    const found = problems(changed(path, value));
    expect(found.map(([at]) => at)).toContain(where);
    expect(found.find(([at]) => at === where)?.[1]).toMatch(message);
  });

  it.each([
    [71, true],
    [70, false],
    [69, false],
  ])('评优线 %i 高于不合格线 70：%s', (line, passes) => {
    expect(problems(changed(['honoursLine', 'value'], line)).length === 0).toBe(passes);
  });

  it('多余的字段与多余的项目不收', () => {
    expect(problems(changed(['note'], '备注'))).toHaveLength(1);
    expect(problems(changed(['items', 'P99'], MUNICIPAL_ORGANS.items.P7))).toHaveLength(1);
  });
});

describe('支部调整的校验', () => {
  it.each<[string, unknown, boolean]>([
    ['不调整', {}, true],
    [
      '几处调整',
      { points: { P7: 3 }, adopted: { 'D19.self': false }, freeLeaves: 3, readings: {} },
      true,
    ],
    ['没有这个项目', { points: { P1: 3 } }, false],
    ['分值不是数', { points: { P7: '3' } }, false],
    ['要改不许改的线', { unqualifiedLine: 60 }, false],
    ['读法不在候选之中', { readings: { selfAssessment: 'x' } }, false],
  ])('%s', (_case, input, passes) => {
    expect(pointAdjustments.safeParse(input).success).toBe(passes);
  });
});
