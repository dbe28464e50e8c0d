import type { ArticleId } from './articleIds';
import type { Article } from './article';
import { APPRAISAL_ARTICLES } from './articles/appraisal';
import { GENERAL_ARTICLES } from './articles/general';
import { NOTICE_AND_LIST_ARTICLES } from './articles/noticeAndLists';
import { ORGANISATION_ARTICLES } from './articles/organisation';
import { ORGANISATIONAL_LIFE_ARTICLES } from './articles/organisationalLife';
import { POINT_ARTICLES } from './articles/points';
import { SOLID_BRANCH_ARTICLES } from './articles/solidBranch';
import { SOURCES } from './sources';

/** 全部条款：编号 → 出处与摘要。缺一个编号就通不过类型检查。 */
export const ARTICLES: Readonly<Record<ArticleId, Article>> = {
  ...GENERAL_ARTICLES,
  ...ORGANISATION_ARTICLES,
  ...POINT_ARTICLES,
  ...ORGANISATIONAL_LIFE_ARTICLES,
  ...APPRAISAL_ARTICLES,
  ...NOTICE_AND_LIST_ARTICLES,
  ...SOLID_BRANCH_ARTICLES,
};

/**
 * 条款的引用写法：编号加首个出处的简称与位置。
 *
 * @example citationOf('Q2') // → 'Q2〔纯洁〕二（二）'
 */
export const citationOf = (id: ArticleId): string => {
  const { source, place } = ARTICLES[id].citations[0];
  return `${id}〔${SOURCES[source].abbreviation}〕${place}`;
};
