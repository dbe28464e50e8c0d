import type { ReasonFacts } from '../reason';

/** 把一条理由用到的事实写成一句中文，不含句末标点与条款（由 explain 补上）。 */
export type Sentence = (facts: ReasonFacts) => string;

/** 一个区域的句表：理由的 `code` → 句子。code 以区域名开头，如 `points.score`。 */
export type SentenceTable = Readonly<Record<string, Sentence>>;
