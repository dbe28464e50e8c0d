/**
 * 一般会议的到会门槛与通过门槛【解释】：六份来源只写死了民主评议的 80%（Q2），
 * 没有写一般党员大会、选举的人数，这里是参数与默认值，不是条款。
 */
import type { IsoDate, Parameter } from '../schemes/dated';
import type { Share } from './share';

/** 一类表决的门槛。 */
export interface DecisionRule {
  /** 到会人数门槛，对应到计算。 */
  readonly quorum: Parameter<Share>;
  /** 赞成人数门槛。 */
  readonly passing: Parameter<Share>;
  /** 赞成人数除以谁：应到，还是实到。 */
  readonly passingBase: 'due' | 'present';
}

/** 《中国共产党支部工作条例（试行）》自 2018 年 10 月 28 日起施行。 */
const FROM: IsoDate = '2018-10-28';

const threshold = (value: Share): Parameter<Share> => ({
  value,
  from: FROM,
  articles: ['G1', 'Q6', 'M9'],
});

const MORE_THAN_HALF = threshold({ numerator: 1, denominator: 2, inclusive: false });
const FOUR_FIFTHS = threshold({ numerator: 4, denominator: 5, inclusive: true });

/**
 * 默认门槛【解释】。一般表决：到会、赞成都须超过应到的半数——《中国共产党支部工作条例（试行）》
 * 第十一条对到会写的是“半数以上”，这里取更严的“超过”，满足它就必然满足条例。
 * 选举：到会不少于应到的五分之四，赞成超过实到的半数。
 */
export const DECISION_RULES = {
  ordinary: { quorum: MORE_THAN_HALF, passing: MORE_THAN_HALF, passingBase: 'due' },
  election: { quorum: FOUR_FIFTHS, passing: MORE_THAN_HALF, passingBase: 'present' },
} as const satisfies Record<string, DecisionRule>;
