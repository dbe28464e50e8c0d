/** 动员程序（B3、B4）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';

/**
 * 程序各步，按先后（B3）：“三委”联席会提方案、上级批准、征求党员意见、村民（代表）大会表决、公布、
 * 分批实施、总结验收。
 */
export const MOBILISATION_STEPS = [
  'plan',
  'approval',
  'consultation',
  'vote',
  'announcement',
  'implementation',
  'acceptance',
] as const;
export type MobilisationStep = (typeof MOBILISATION_STEPS)[number];

/** 方案须写明的内容（B3）：次序、启动时间、时限、奖惩、阶段总结。 */
export const PLAN_CONTENTS = [
  'sequence',
  'startTime',
  'deadline',
  'rewards',
  'stageSummaries',
] as const;
export type PlanContent = (typeof PLAN_CONTENTS)[number];

/** 完成一步要用的事实。 */
export interface MobilisationFacts {
  /** 已经完成的各步。 */
  readonly done: readonly MobilisationStep[];
  /** 方案已经写明的内容。 */
  readonly planContents: readonly PlanContent[];
  /** 表决是否通过。 */
  readonly votePassed: boolean;
  /** 上级直接启动的原因（B4）；没有直接启动为空串。 */
  readonly directStartReason: string;
  /** `mobilisation/closing` 是否允许（B5）。 */
  readonly readyToClose: boolean;
}

/** 上级直接启动时免去的步骤（B4）：条件不具备、开不成会的那几步。 */
const WAIVED_BY_DIRECT_START: readonly MobilisationStep[] = ['approval', 'consultation', 'vote'];

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts = {}): Reason => ({
  rule: 'mobilisation/procedure',
  articles,
  code,
  facts,
});

/**
 * 能不能把一步记为完成（B3）：前面各步都已完成，一步只完成一次；方案五项内容齐全；表决须通过；
 * 总结验收须各批完成、不同意见有答复（B5）。极特殊情况上级直接启动、记明原因的，
 * 免去批准、征求意见和表决（B4），方案与公布不免。
 *
 * 理由码（不能时）：`mobilisation.stepAlreadyDone`、`mobilisation.earlierStepNotDone`、
 * `mobilisation.planLacks`、`mobilisation.voteNotPassed`、`mobilisation.notReadyToClose`。
 */
export const completeStep = (step: MobilisationStep, facts: MobilisationFacts): Permission => {
  const direct = facts.directStartReason.trim() !== '';
  const reasons: Reason[] = [];
  if (facts.done.includes(step)) {
    reasons.push(because(['B3'], 'mobilisation.stepAlreadyDone', { step }));
  }
  for (const earlier of MOBILISATION_STEPS.slice(0, MOBILISATION_STEPS.indexOf(step))) {
    const waived = direct && WAIVED_BY_DIRECT_START.includes(earlier);
    if (!waived && !facts.done.includes(earlier)) {
      reasons.push(because(['B3', 'B4'], 'mobilisation.earlierStepNotDone', { step, earlier }));
    }
  }
  if (step === 'plan') {
    for (const content of PLAN_CONTENTS.filter((item) => !facts.planContents.includes(item))) {
      reasons.push(because(['B3'], 'mobilisation.planLacks', { content }));
    }
  }
  if (step === 'vote' && !facts.votePassed) {
    reasons.push(because(['B3'], 'mobilisation.voteNotPassed'));
  }
  if (step === 'acceptance' && !facts.readyToClose) {
    reasons.push(because(['B3', 'B5'], 'mobilisation.notReadyToClose'));
  }
  return { allowed: reasons.length === 0, reasons };
};
