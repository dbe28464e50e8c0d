import { finishStage, skipOath } from '../../rules/appraisal/finishStage';
import type { Transition } from '../../rules/appraisal/procedure';
import { startStage } from '../../rules/appraisal/startStage';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { change } from './change';
import { noticeOf } from './headcount';
import { refuse } from '../_runtime/refuse';
import { wrongState } from './refuse';
import { schemeOf } from './scheme';

/** 程序的一步（Q7、Q8）：前一步没完成不能开下一步。错误：APPRAISAL_STAGE_REFUSED。 */
export const stage: Handler<'appraisal', 'stage'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    const { byGroup, outstanding } = input;
    const step = (): Transition => {
      if (input.step === 'skip') {
        if (input.stage === 'oath') return skipOath(doc.procedure);
        return { allowed: false, procedure: doc.procedure, reasons: [] };
      }
      if (input.step === 'finish') return finishStage(doc.procedure, input.stage, outstanding);
      const memberCount = doc.memberIds.length;
      const conditions = {
        noticeGiven: noticeOf(doc, call.now).allowed,
        quorumReached: false,
        byGroup: byGroup && { memberCount, ...byGroup },
      };
      return startStage(doc.procedure, input.stage, conditions, schemeOf(doc));
    };
    const moved = step();
    if (!moved.allowed) return refuse('APPRAISAL_STAGE_REFUSED', moved.reasons);
    const progress = moved.procedure[input.stage];
    return ok({
      changes: { procedure: moved.procedure },
      output: { stage: input.stage, progress },
      type: 'appraisal.stage',
      payload: { stage: input.stage, progress },
    });
  });
