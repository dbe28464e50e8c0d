/** 一般会议的法定到会人数（G1、Q6、M9；门槛是【解释】参数，见 decisionRules）。 */
import type { Decided } from '../result';
import type { DecisionRule } from './decisionRules';
import { standing } from './standing';
import type { Headcount, Standing } from './standing';

/**
 * 一般党员大会、支委会等到会人数够不够作出决定：按参数给的到会门槛，用整数比较（G1）。
 * 门槛不是来源条款写死的，理由里带上所用的分子、分母和是否含本数，界面照实写出。
 *
 * 理由码：`quorum.meetingReached`、`quorum.meetingShort`。
 */
export const meetingQuorum = (
  headcount: Headcount,
  rule: Pick<DecisionRule, 'quorum'>,
): Decided<Standing> => {
  const value = standing(headcount, rule.quorum.value);
  return {
    value,
    reasons: [
      {
        rule: 'quorum/meetingQuorum',
        articles: rule.quorum.articles,
        code: value.reached ? 'quorum.meetingReached' : 'quorum.meetingShort',
        facts: {
          due: headcount.due,
          present: headcount.present,
          required: value.required,
          shortBy: value.shortBy,
          numerator: rule.quorum.value.numerator,
          denominator: rule.quorum.value.denominator,
          inclusive: rule.quorum.value.inclusive,
        },
      },
    ],
  };
};
