/** 六条政策界限（Q25）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';

/**
 * 要区别开的六对情形，取其中可以谅解的一边命名：认识跟不上（不同于丧失信仰、抵制决议）；
 * 组织涣散（不同于本人不愿）；流动中的客观原因（不同于观念淡薄）；年老患病（不同于意志衰退）；
 * 经验能力所限（不同于以权谋私、玩忽职守）；愿意改正（不同于屡教不改）。
 */
export const POLICY_BOUNDARIES = [
  'laggingUnderstanding',
  'weakOrganisation',
  'mobileDifficulties',
  'ageOrIllness',
  'limitedAbility',
  'willingToReform',
] as const;
export type PolicyBoundary = (typeof POLICY_BOUNDARIES)[number];

/** 对一条界限的确认：不属于可谅解的一边，或属于；都要写明理由。 */
export interface BoundaryConfirmation {
  readonly boundary: PolicyBoundary;
  readonly finding: 'notExcusable' | 'excusable';
  readonly note: string;
}

/**
 * 六条界限是否都已确认，可以作出不合格认定（Q25）：逐条确认、逐条写明理由；
 * 有一条属于可谅解的，就不能按不合格认定，须重新研究（G4）。同一条有互相矛盾的确认时，
 * 按可谅解算（G4）。
 *
 * 理由码（不能时）：`appraisal.boundaryNotConfirmed`、`appraisal.boundaryExcusable`。
 */
export const policyBoundaries = (confirmations: readonly BoundaryConfirmation[]): Permission => {
  const reasons = POLICY_BOUNDARIES.flatMap((boundary): Reason[] => {
    const stated = confirmations.filter(
      (item) => item.boundary === boundary && item.note.trim() !== '',
    );
    const excusable = stated.some(({ finding }) => finding === 'excusable');
    if (stated.length > 0 && !excusable) return [];
    return [
      {
        rule: 'appraisal/policyBoundaries',
        articles: excusable ? ['Q25', 'G4'] : ['Q25'],
        code: excusable ? 'appraisal.boundaryExcusable' : 'appraisal.boundaryNotConfirmed',
        facts: { boundary },
      },
    ];
  });
  return { allowed: reasons.length === 0, reasons };
};
