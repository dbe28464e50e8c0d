/** 上级责令重新组织（Q26）。 */
import { NEW_PROCEDURE } from './procedure';
import type { Procedure, Transition } from './procedure';

/** 可以责令重新组织的情形（Q26）：组织、煽动把人故意评为不合格；多数党员群众不满意。 */
export type RedoCause = 'incited' | 'majorityDissatisfied';

/**
 * 上级责令重新组织民主评议（Q26）：说明查明的事实，整个程序从头再来。
 *
 * 理由码：`appraisal.redoOrdered`；没有写明事实的为 `appraisal.redoWithoutFindings`。
 */
export const orderRedo = (procedure: Procedure, cause: RedoCause, findings: string): Transition => {
  const allowed = findings.trim() !== '';
  return {
    allowed,
    procedure: allowed ? NEW_PROCEDURE : procedure,
    reasons: [
      {
        rule: 'appraisal/orderRedo',
        articles: ['Q26'],
        code: allowed ? 'appraisal.redoOrdered' : 'appraisal.redoWithoutFindings',
        facts: { cause },
      },
    ],
  };
};
