import type { ArticleId } from '../law/articleIds';

/** 公历日期，`YYYY-MM-DD`，Asia/Shanghai（G2）。字典序即先后。 */
export type IsoDate = string;

/** 一个带生效日的参数：值、自何日起、依据哪些条款。数字不写在规则里，只写在这里。 */
export interface Parameter<T> {
  readonly value: T;
  readonly from: IsoDate;
  readonly articles: readonly ArticleId[];
}

/** 参数表的一个版本：自 `from` 当日零时起适用，到下一版本生效之日为止。 */
export interface Version {
  readonly from: IsoDate;
}

/**
 * 某日适用的版本：生效日不晚于该日的各版本中最晚的一个；与数组次序无关。
 * 没有任何版本已生效时返回 `undefined`（由调用方决定报什么错）。
 * 往年重算用当年的日期来取，所以永远得到当时的版本（X2）。
 *
 * @example schemeAt([v2018, v2026], '2025-12-31') // → v2018
 */
export const schemeAt = <V extends Version>(
  versions: readonly V[],
  date: IsoDate,
): V | undefined => {
  let inForce: V | undefined;
  for (const version of versions) {
    if (version.from <= date && (inForce === undefined || version.from > inForce.from)) {
      inForce = version;
    }
  }
  return inForce;
};

/**
 * 某个考核年度适用的版本：取该年 1 月 1 日有效的那一版。
 * 一个周期自始至终用同一把尺子，年中生效的版本从下一周期起用（S1）。
 */
export const schemeForYear = <V extends Version>(
  versions: readonly V[],
  year: number,
): V | undefined => schemeAt(versions, `${year}-01-01`);
