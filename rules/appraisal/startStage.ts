/** 开始一个环节（Q8、Q1、Q2、Q7）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import { groupSession } from './groupSession';
import type { GroupSession } from './groupSession';
import { STAGES } from './procedure';
import type { Procedure, Stage, Transition } from './procedure';

/** 开始一个环节的条件。 */
export interface StartConditions {
  /** `appraisal/meetingNotice` 是否允许（Q1）。 */
  readonly noticeGiven: boolean;
  /** `quorum/appraisalQuorum` 是否达到（Q2）。 */
  readonly quorumReached: boolean;
  /** 分党小组进行时给出安排；全支部一起进行为 `null`。 */
  readonly byGroup: GroupSession | null;
}

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts): Reason => ({
  rule: 'appraisal/startStage',
  articles,
  code,
  facts,
});

/**
 * 开始一个环节（Q8）：前面各环节都已完成（宣誓可以略去），本环节还没有开始；通知合规（Q1）；
 * 测评另须到会人数达到（Q2）；分组进行的另须合乎 Q7。每一个不满足的条件各有一条理由。
 *
 * 理由码（不能时）：`appraisal.stageAlreadyStarted`、`appraisal.earlierStageNotDone`、
 * `appraisal.noticeMissing`、`appraisal.quorumNotReached`，以及 `appraisal/groupSession` 的理由。
 */
export const startStage = (
  procedure: Procedure,
  stage: Stage,
  conditions: StartConditions,
  scheme: Pick<AppraisalScheme, 'groupSessionsFrom'>,
): Transition => {
  const reasons: Reason[] = [];
  if (procedure[stage] !== 'waiting') {
    reasons.push(because(['Q8'], 'appraisal.stageAlreadyStarted', { stage }));
  }
  for (const earlier of STAGES.slice(0, STAGES.indexOf(stage))) {
    if (procedure[earlier] !== 'done' && procedure[earlier] !== 'skipped') {
      reasons.push(because(['Q8'], 'appraisal.earlierStageNotDone', { stage, earlier }));
    }
  }
  if (!conditions.noticeGiven) reasons.push(because(['Q1'], 'appraisal.noticeMissing', {}));
  if (stage === 'ballot' && !conditions.quorumReached) {
    reasons.push(because(['Q2'], 'appraisal.quorumNotReached', {}));
  }
  if (conditions.byGroup !== null) {
    reasons.push(...groupSession(stage, conditions.byGroup, scheme).reasons);
  }
  if (reasons.length > 0) return { allowed: false, procedure, reasons };
  return { allowed: true, procedure: { ...procedure, [stage]: 'running' }, reasons };
};
