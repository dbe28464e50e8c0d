/** S1、S4、S9、G3：能不能启动一票否决的程序。启动不是否决（见 points/vetoPermission）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { VetoArticle } from '../schemes/pointScheme';

/** 启动时的事实。 */
export interface VetoFilingFacts {
  readonly article: VetoArticle;
  /** 事情发生的年度，与今年。 */
  readonly year: number;
  readonly currentYear: number;
  /** 那一年的考核已经评定。 */
  readonly assessed: boolean;
  /** 同一人、同一年、同一条已有一件在办或已经成立。 */
  readonly repeated: boolean;
}

/**
 * 能不能启动（S4）：那一年没有评定（S9）、不早于去年（S1）、同一条没有别的一件在办或成立。
 * 逐条列出：`points.yearClosed`、`points.yearTooOld`、`points.vetoRepeated`；都满足给 `points.vetoOpened`。
 */
export const vetoFiling = (facts: VetoFilingFacts): Permission => {
  const { article, year, currentYear, assessed, repeated } = facts;
  const reason = (code: string, articles: Reason['articles']): Reason => ({
    rule: 'points/vetoFiling',
    articles,
    code,
    facts: { article, year },
  });
  const failures: Reason[] = [];
  if (assessed) failures.push(reason('points.yearClosed', ['S9']));
  else if (year < currentYear - 1) failures.push(reason('points.yearTooOld', ['S1', 'S9']));
  if (repeated) failures.push(reason('points.vetoRepeated', [article]));
  return failures.length > 0
    ? { allowed: false, reasons: failures }
    : { allowed: true, reasons: [reason('points.vetoOpened', [article, 'S4', 'G3'])] };
};
