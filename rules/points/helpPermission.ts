/** S10、G3：谈心谈话、结对帮扶能不能这样定。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';

/** 指定帮扶的事实。 */
export interface HelpFacts {
  readonly memberId: string;
  /** 年度结果已经公示。 */
  readonly published: boolean;
  /** 按考核结果应当帮扶（低，或名次靠后）。 */
  readonly due: boolean;
  readonly helperIds: readonly string[];
  /** 本支部在册的人。 */
  readonly rosterIds: ReadonlySet<string>;
}

/**
 * 能不能指定帮扶的人（S10）：年度结果公示之后，只对应当帮扶的；帮扶的是本支部在册的、本人以外的人，不重复。
 *
 * 理由码：`points.resultUnpublished`、`points.helpNotDue`、`points.helperUnfit`；可以时为空。
 */
export const helpPermission = (facts: HelpFacts): Permission => {
  const { memberId, helperIds, rosterIds } = facts;
  const unfit =
    new Set(helperIds).size < helperIds.length ||
    helperIds.some((id) => id === memberId || !rosterIds.has(id));
  const code = !facts.published
    ? 'points.resultUnpublished'
    : !facts.due
      ? 'points.helpNotDue'
      : unfit
        ? 'points.helperUnfit'
        : null;
  return refusal(code);
};

/** 能不能记整改情况（S10）：先要有人帮扶（`points.resultUnpublished`、`points.helpUnassigned`）。 */
export const helpOutcomePermission = (facts: {
  readonly published: boolean;
  readonly assigned: boolean;
}): Permission =>
  refusal(
    !facts.published
      ? 'points.resultUnpublished'
      : !facts.assigned
        ? 'points.helpUnassigned'
        : null,
  );

const refusal = (code: string | null): Permission => {
  const reasons: Reason[] =
    code === null
      ? []
      : [{ rule: 'points/helpPermission', articles: ['S10', 'G3'], code, facts: {} }];
  return { allowed: code === null, reasons };
};
