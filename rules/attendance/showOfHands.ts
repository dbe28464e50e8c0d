/** M7、Q6：举手表决的数对不对得上。 */
import type { Permission } from '../result';

/** 一次举手表决的计数。 */
export interface Hands {
  readonly inFavour: number;
  readonly against: number;
  readonly abstain: number;
}

/**
 * 赞成、反对、弃权合计不能超过有表决权的到会人数（Q6：预备党员不举手）；
 * 少于到会人数可以——有人没有表态，照实记。通过与否另由 `quorum/decisionMajority` 判。
 *
 * 理由码：`attendance.handsCounted`、`attendance.handsBeyondPresent`。
 */
export const showOfHands = (hands: Hands, present: number): Permission => {
  const total = hands.inFavour + hands.against + hands.abstain;
  const allowed = total <= present;
  return {
    allowed,
    reasons: [
      {
        rule: 'attendance/showOfHands',
        articles: ['M7', 'Q6'],
        code: allowed ? 'attendance.handsCounted' : 'attendance.handsBeyondPresent',
        facts: { total, present },
      },
    ],
  };
};
