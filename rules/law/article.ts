import type { SourceId } from './sources';

/** 出处：哪份来源、在文件中的位置。 */
export interface Citation {
  readonly source: SourceId;
  readonly place: string;
}

/** 一个条款编号：出处与忠实的短摘要（自己的话，不是原文）。 */
export interface Article {
  readonly citations: readonly [Citation, ...Citation[]];
  readonly summary: string;
}

/** 写一处出处。 */
export const cite = (source: SourceId, place: string): Citation => ({ source, place });

/** 写一个条款：摘要在前，出处在后。 */
export const article = (summary: string, first: Citation, ...others: Citation[]): Article => ({
  citations: [first, ...others],
  summary,
});
