/** 作出结论之前的最后一道检查（Q15、Q20、Q25、G5）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { Grade } from '../vocabulary';
import { policyBoundaries } from './policyBoundaries';
import type { BoundaryConfirmation } from './policyBoundaries';
import type { Recognition } from './recognition';

/** 支委会要作出的结论与已做的工作。 */
export interface ConclusionFacts {
  readonly grade: Grade;
  readonly recognition: Recognition;
  /** 已同本人谈话。 */
  readonly talkHeld: boolean;
  /** 已听取本人的申辩（本人放弃申辩须有记录，也算听取）。 */
  readonly defenceHeard: boolean;
  readonly boundaries: readonly BoundaryConfirmation[];
}

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts = {}): Reason => ({
  rule: 'appraisal/conclude',
  articles,
  code,
  facts,
});

/**
 * 支委会能不能对一名党员作出这个结论（Q15、Q20、Q25）：结论须在允许的集合里；
 * 作出不合格结论的，另须已同本人谈话、听取申辩，六条界限逐条确认。批准权在上级。
 *
 * 理由码（不能时）：`appraisal.gradeNotAllowed`、`appraisal.talkMissing`、
 * `appraisal.defenceMissing`，以及 `appraisal/policyBoundaries` 的理由。
 */
export const conclude = (facts: ConclusionFacts): Permission => {
  const { grade, recognition } = facts;
  const reasons: Reason[] = [];
  if (!recognition.allowed.includes(grade)) {
    const allowed = recognition.allowed.join(',');
    reasons.push(because(['Q15', 'G3'], 'appraisal.gradeNotAllowed', { grade, allowed }));
  }
  if (grade === 'unqualified') {
    if (!facts.talkHeld) reasons.push(because(['Q20'], 'appraisal.talkMissing'));
    if (!facts.defenceHeard) reasons.push(because(['Q20', 'G5'], 'appraisal.defenceMissing'));
    reasons.push(...policyBoundaries(facts.boundaries).reasons);
  }
  return { allowed: reasons.length === 0, reasons };
};
