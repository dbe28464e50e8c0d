/** S6、S7、S8：还没认定的事项能不能这样补充。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import { witnessFailures } from './claimFiling';

/** 补充的事实。 */
export interface SupplementFacts {
  readonly subjectId: string;
  readonly filerId: string;
  /** 已经请过、证明过的人，与这次另请的人。 */
  readonly knownIds: readonly string[];
  readonly witnessIds: readonly string[];
  /** 改写了事由。 */
  readonly rewritten: boolean;
  /** 连同这次的材料份数，与这次新添的份数。 */
  readonly materials: number;
  readonly added: number;
  /** 事由的内容检查：没有通过的，补充时必须改写。 */
  readonly check: 'pending' | 'passed' | 'risky';
}

/** 一件事项至多几份材料，与提出时一样。 */
export const MOST_MATERIALS = 6;

/**
 * 能不能这样补充：至少改一样；没有通过内容检查的要改写事由；
 * 证明人彼此不同、没有请过、不是当事人与提出人（S8）；材料不超过上限。
 */
export const claimSupplement = (facts: SupplementFacts): Permission => {
  const reasons: Reason[] = witnessFailures(facts);
  const fail = (code: string, articles: Reason['articles'], detail: Reason['facts'] = {}): void => {
    reasons.push({ rule: 'points/claimSupplement', articles, code, facts: detail });
  };
  const nothing = !facts.rewritten && facts.added === 0 && facts.witnessIds.length === 0;
  if (facts.check === 'risky' && !facts.rewritten) fail('points.rewriteNeeded', ['S6', 'S7']);
  else if (nothing && facts.check !== 'pending') fail('points.nothingAdded', ['S6', 'S7']);
  if (facts.witnessIds.some((id) => facts.knownIds.includes(id))) {
    fail('points.witnessAsked', ['S8']);
  }
  if (facts.materials > MOST_MATERIALS) {
    fail('points.materialsFull', ['S6', 'S7'], { most: MOST_MATERIALS });
  }
  return { allowed: reasons.length === 0, reasons };
};
