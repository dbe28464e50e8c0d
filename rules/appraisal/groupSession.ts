/** 分党小组进行（Q7）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import type { Stage } from './procedure';

/** 一次分组进行的安排。 */
export interface GroupSession {
  /** 支部党员人数（正式与预备都算）。 */
  readonly memberCount: number;
  readonly chairedBySecretary: boolean;
  /** 没有列席的支委。 */
  readonly absentCommitteeIds: readonly string[];
}

const because = (code: string, facts: ReasonFacts): Reason => ({
  rule: 'appraisal/groupSession',
  articles: ['Q7'],
  code,
  facts,
});

/**
 * 一个环节能不能分党小组进行（Q7）：党员不少于 30 人的支部，宣誓、剖析、讨论、点评可以，
 * 由书记主持、支委全部列席；测评必须全支部一次进行。
 *
 * 理由码（不能时）：`appraisal.ballotNotByGroup`、`appraisal.tooFewForGroups`、
 * `appraisal.groupNotChairedBySecretary`、`appraisal.committeeAbsentFromGroup`。
 */
export const groupSession = (
  stage: Stage,
  session: GroupSession,
  scheme: Pick<AppraisalScheme, 'groupSessionsFrom'>,
): Permission => {
  if (stage === 'ballot') {
    return { allowed: false, reasons: [because('appraisal.ballotNotByGroup', {})] };
  }
  const { memberCount, chairedBySecretary, absentCommitteeIds } = session;
  const least = scheme.groupSessionsFrom.value;
  const reasons: Reason[] = [];
  if (memberCount < least) {
    reasons.push(because('appraisal.tooFewForGroups', { memberCount, least }));
  }
  if (!chairedBySecretary) reasons.push(because('appraisal.groupNotChairedBySecretary', {}));
  for (const memberId of [...absentCommitteeIds].sort()) {
    reasons.push(because('appraisal.committeeAbsentFromGroup', { memberId }));
  }
  return { allowed: reasons.length === 0, reasons };
};
