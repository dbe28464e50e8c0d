/** 群众代表人数（Q5）。 */
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 应到会的群众代表。 */
export interface MassRepresentatives {
  readonly required: number;
  /** 单位群众不足此数，须全部参加。 */
  readonly everyone: boolean;
}

/**
 * 群众代表一般多少人（Q5）：应到党员的 50%；取整方向是【解释】参数，默认向上。
 * 单位群众达不到这个数的，全部参加。原文是“一般为”，所以这是建议人数，不是开会的门槛。
 *
 * 理由码：`quorum.massShare`、`quorum.massEveryone`。
 *
 * @param due 应到党员人数。
 * @param available 单位（社区、村）可选的群众人数。
 */
export const massRepresentatives = (
  due: number,
  available: number,
  scheme: Pick<AppraisalScheme, 'massShare' | 'readings'>,
): Decided<MassRepresentatives> => {
  const rounding = scheme.readings.massRounding;
  const { numerator, denominator } = scheme.massShare.value;
  const product = due * numerator;
  const remainder = product % denominator;
  const whole = (product - remainder) / denominator;
  const target = remainder > 0 && rounding === 'up' ? whole + 1 : whole;
  const everyone = available < target;
  const required = everyone ? available : target;
  return {
    value: { required, everyone },
    reasons: [
      {
        rule: 'quorum/massRepresentatives',
        articles: ['Q5'],
        code: everyone ? 'quorum.massEveryone' : 'quorum.massShare',
        facts: { due, available, target, required, rounding },
      },
    ],
  };
};
