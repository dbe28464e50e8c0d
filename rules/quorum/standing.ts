/** 到会人数相对门槛的位置（G1）：评议、一般表决、选举共用同一算法，只是门槛不同。 */
import { leastReaching, reachesShare } from './share';
import type { Share } from './share';

/** 应到、实到人数（`quorum/due` 两份名单的长度）。 */
export interface Headcount {
  readonly due: number;
  readonly present: number;
}

/** 到会人数够不够。 */
export interface Standing {
  readonly reached: boolean;
  /** 按当前应到，最少须到会多少人。 */
  readonly required: number;
  /** 还差几人；已达到为 0。 */
  readonly shortBy: number;
}

/**
 * 到会人数是否达到门槛，还差几人（G1）。应到为 0 时没有人能作出决定，一律不达到：
 * 至少要有一名正式党员到会（例如一名豁免者当天到会，Q4）。
 */
export const standing = (headcount: Headcount, share: Share): Standing => {
  const required = leastReaching(headcount.due, share);
  const reached = headcount.due > 0 && reachesShare(headcount.present, headcount.due, share);
  return { reached, required, shortBy: reached ? 0 : required - headcount.present };
};
