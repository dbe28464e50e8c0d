/** 民主评议大会的法定到会人数（Q2、G1）。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import { standing } from './standing';
import type { Headcount, Standing } from './standing';

/**
 * 能不能开始测评：实到党员不少于应到党员的 80%（`scheme.quorum`），用整数乘法比较（Q2、G1）。
 * 未达到时返回还差几人；应到为 0 时不达到。
 *
 * 理由码：`quorum.appraisalReached`、`quorum.appraisalShort`、`quorum.appraisalNobodyDue`。
 *
 * @example
 * appraisalQuorum({ due: 41, present: 32 }, scheme).value;
 * // { reached: false, required: 33, shortBy: 1 }
 */
export const appraisalQuorum = (
  headcount: Headcount,
  scheme: Pick<AppraisalScheme, 'quorum'>,
): Decided<Standing> => {
  const value = standing(headcount, scheme.quorum.value);
  const reason: Reason = {
    rule: 'quorum/appraisalQuorum',
    articles: ['Q2', 'G1'],
    code: codeOf(headcount, value),
    facts: {
      due: headcount.due,
      present: headcount.present,
      required: value.required,
      shortBy: value.shortBy,
      numerator: scheme.quorum.value.numerator,
      denominator: scheme.quorum.value.denominator,
    },
  };
  return { value, reasons: [reason] };
};

const codeOf = (headcount: Headcount, value: Standing): string => {
  if (headcount.due === 0) return 'quorum.appraisalNobodyDue';
  return value.reached ? 'quorum.appraisalReached' : 'quorum.appraisalShort';
};
