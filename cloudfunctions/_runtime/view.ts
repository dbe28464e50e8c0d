import { explain } from '../../rules/explain/explain';
import type { Reason } from '../../rules/reason';
import type { ReasonView } from '../../types/shapes';

/** 理由 → 界面能点开的“为什么”（X1）：带上拼好的句子。 */
export function viewReasons(reasons: readonly Reason[]): ReasonView[] {
  return reasons.map((reason) => ({
    rule: reason.rule,
    articles: [...reason.articles],
    code: reason.code,
    facts: { ...reason.facts },
    sentence: explain(reason),
  }));
}
