import type { ArticleId } from './law/articleIds';

/** 一条理由用到的事实：只放标量，便于落库、比对与转成句子。 */
export type ReasonFacts = Readonly<Record<string, string | number | boolean>>;

/**
 * 一条理由（X1）：哪条规则、依据哪些条款、用了哪些事实。
 * `code` 是 explain 句表的键；句子在 explain 里拼，规则里没有中文长句。
 */
export interface Reason {
  /** 规则编号 = rules/ 下的路径，如 `quorum/appraisalQuorum`。 */
  readonly rule: string;
  readonly articles: readonly ArticleId[];
  readonly code: string;
  readonly facts: ReasonFacts;
}
