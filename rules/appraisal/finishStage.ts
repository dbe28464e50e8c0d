/** 完成测评以外的一个环节，或略去宣誓（Q8）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Procedure, Stage, Transition } from './procedure';

const refuse = (procedure: Procedure, code: string, facts: ReasonFacts): Transition => {
  const reason: Reason = { rule: 'appraisal/finishStage', articles: ['Q8'], code, facts };
  return { allowed: false, procedure, reasons: [reason] };
};

/**
 * 完成一个环节（Q8）：它正在进行，且每名被评议人都轮到了（逐一剖析、逐一讨论、逐一点评）。
 * 测评的结束另有计票的条件，见 `appraisal/closeBallot`。
 *
 * 理由码（不能时）：`appraisal.stageNotRunning`、`appraisal.stageOutstanding`。
 *
 * @param outstanding 还没有轮到的被评议人数；以适当方式参加的（Q22）由支部登记后不算在内。
 */
export const finishStage = (
  procedure: Procedure,
  stage: Exclude<Stage, 'ballot'>,
  outstanding: number,
): Transition => {
  if (procedure[stage] !== 'running') {
    return refuse(procedure, 'appraisal.stageNotRunning', { stage });
  }
  if (outstanding > 0) {
    return refuse(procedure, 'appraisal.stageOutstanding', { stage, outstanding });
  }
  return { allowed: true, procedure: { ...procedure, [stage]: 'done' }, reasons: [] };
};

/**
 * 略去宣誓（Q8：五个环节里只有宣誓可以略去），只能在它开始之前。
 *
 * 理由码（不能时）：`appraisal.stageAlreadyStarted`。
 */
export const skipOath = (procedure: Procedure): Transition => {
  if (procedure.oath !== 'waiting') {
    return refuse(procedure, 'appraisal.stageAlreadyStarted', { stage: 'oath' });
  }
  return { allowed: true, procedure: { ...procedure, oath: 'skipped' }, reasons: [] };
};
