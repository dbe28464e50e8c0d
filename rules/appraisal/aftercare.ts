/** 善后（Q21）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { Grade } from '../vocabulary';
import type { Disposition } from './disposition';

/** 善后做了哪些。 */
export interface AftercareFacts {
  readonly grade: Grade;
  readonly disposition: Disposition | null;
  /** 已在党员大会上公布。 */
  readonly announced: boolean;
  /** 已书面通知本人。 */
  readonly notifiedInWriting: boolean;
  /** 限期改正的：已签整改责任书。 */
  readonly pledgeSigned: boolean;
  /** 限期改正的：结对的支委、结对的优秀党员。 */
  readonly committeeHelpers: number;
  readonly excellentHelpers: number;
}

/**
 * 善后是否做齐（Q21）：结论在党员大会公布；不合格、基本合格的书面通知本人；
 * 限期改正的签整改责任书，一名支委、一名优秀党员结对。
 *
 * 理由码（没有做齐时）：`appraisal.notAnnouncedToMembers`、`appraisal.noWrittenNotice`、
 * `appraisal.noPledge`、`appraisal.noCommitteeHelper`、`appraisal.noExcellentHelper`。
 */
export const aftercare = (facts: AftercareFacts): Permission => {
  const adverse = facts.grade === 'unqualified' || facts.grade === 'basic';
  const rectifying = facts.disposition === 'rectification';
  const missing: [boolean, string][] = [
    [!facts.announced, 'appraisal.notAnnouncedToMembers'],
    [adverse && !facts.notifiedInWriting, 'appraisal.noWrittenNotice'],
    [rectifying && !facts.pledgeSigned, 'appraisal.noPledge'],
    [rectifying && facts.committeeHelpers < 1, 'appraisal.noCommitteeHelper'],
    [rectifying && facts.excellentHelpers < 1, 'appraisal.noExcellentHelper'],
  ];
  const reasons = missing.flatMap(([lacking, code]): Reason[] =>
    lacking ? [{ rule: 'appraisal/aftercare', articles: ['Q21'], code, facts: {} }] : [],
  );
  return { allowed: reasons.length === 0, reasons };
};
