/** 一般表决是否通过（G1、Q6；门槛是【解释】参数，见 decisionRules）。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { DecisionRule } from './decisionRules';
import { meetingQuorum } from './meetingQuorum';
import type { Headcount } from './standing';
import { leastReaching, reachesShare } from './share';

/** 一次表决的人数。只数有表决权的党员（Q6）。 */
export interface VoteCount extends Headcount {
  readonly inFavour: number;
}

/** 表决的结果。 */
export interface Majority {
  readonly passed: boolean;
  /** 最少须多少人赞成。 */
  readonly required: number;
  /** 赞成还差几人；赞成人数已够为 0（到会不足时仍不通过）。 */
  readonly shortBy: number;
}

/**
 * 一次表决是否通过：到会达到门槛、赞成达到门槛，两者都要。赞成多于实到说明计数有错，不予通过。
 *
 * 理由码：`quorum.majorityEnough`、`quorum.majorityShort`、`quorum.majorityMoreThanPresent`，
 * 以及 `quorum/meetingQuorum` 的理由。
 */
export const decisionMajority = (count: VoteCount, rule: DecisionRule): Decided<Majority> => {
  const attendance = meetingQuorum(count, rule);
  const base = rule.passingBase === 'due' ? count.due : count.present;
  const passing = rule.passing.value;
  const required = leastReaching(base, passing);
  const enough = reachesShare(count.inFavour, base, passing);
  const impossible = count.inFavour > count.present;
  const reason: Reason = {
    rule: 'quorum/decisionMajority',
    articles: ['G1', 'Q6'],
    code: impossible
      ? 'quorum.majorityMoreThanPresent'
      : enough
        ? 'quorum.majorityEnough'
        : 'quorum.majorityShort',
    facts: {
      inFavour: count.inFavour,
      present: count.present,
      base,
      passingBase: rule.passingBase,
      required,
      numerator: passing.numerator,
      denominator: passing.denominator,
      inclusive: passing.inclusive,
    },
  };
  return {
    value: {
      passed: attendance.value.reached && enough && !impossible,
      required,
      shortBy: enough ? 0 : required - count.inFavour,
    },
    reasons: [...attendance.reasons, reason],
  };
};
