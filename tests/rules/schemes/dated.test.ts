import { schemeAt, schemeForYear } from '../../../rules/schemes/dated';

const v1 = { from: '2018-01-01', name: '一' };
const v2 = { from: '2026-01-01', name: '二' };
const v3 = { from: '2026-07-01', name: '三' };

describe('某日适用的版本（X2）', () => {
  it.each([
    ['第一版之前', '2017-12-31', undefined],
    ['第一版当日', '2018-01-01', v1],
    ['第二版前一日', '2025-12-31', v1],
    ['第二版当日', '2026-01-01', v2],
    ['第二版次日', '2026-01-02', v2],
    ['第三版当日', '2026-07-01', v3],
    ['很久以后', '2099-12-31', v3],
  ])('%s', (_case, date, expected) => {
    expect(schemeAt([v1, v2, v3], date)).toBe(expected);
    expect(schemeAt([v3, v1, v2], date)).toBe(expected);
  });

  it('没有版本', () => {
    expect(schemeAt([], '2026-01-01')).toBeUndefined();
  });

  it.each([
    [2017, undefined],
    [2018, v1],
    [2025, v1],
    [2026, v2],
    [2027, v3],
  ])('%i 年度自始至终用 1 月 1 日有效的一版（S1）', (year, expected) => {
    expect(schemeForYear([v2, v3, v1], year)).toBe(expected);
  });

  it('同一天的两版取先列出的，新版必须另取生效日', () => {
    const twin = { ...v2, name: '重' };
    expect(schemeAt([v2, twin], '2026-05-01')).toBe(v2);
  });
});
