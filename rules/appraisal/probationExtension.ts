/** 预备党员不合格的处理（Q19）。 */
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 处理：延长预备期（月数为整数），或取消预备党员资格。 */
export type ProbationOutcome =
  { readonly kind: 'extend'; readonly months: number } | { readonly kind: 'cancel' };

/**
 * 对预备党员的处理是否在规定之内（Q19）：可以取消资格；延长预备期不少于半年、不超过一年，两头都含（G1）。
 *
 * 理由码（不允许时）：`appraisal.extensionOutOfBounds`。
 */
export const probationExtension = (
  outcome: ProbationOutcome,
  scheme: Pick<AppraisalScheme, 'probationExtension'>,
): Permission => {
  if (outcome.kind === 'cancel') return { allowed: true, reasons: [] };
  const { least, most } = scheme.probationExtension.value;
  const { months } = outcome;
  if (Number.isInteger(months) && months >= least && months <= most) {
    return { allowed: true, reasons: [] };
  }
  return {
    allowed: false,
    reasons: [
      {
        rule: 'appraisal/probationExtension',
        articles: ['Q19', 'G1'],
        code: 'appraisal.extensionOutOfBounds',
        facts: { months, least, most },
      },
    ],
  };
};
