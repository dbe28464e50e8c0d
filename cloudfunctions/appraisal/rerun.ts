import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { booths, boxes } from '../_store/box';
import { change } from './change';
import { nextRound } from './close';
import { destroySessionKeys, dropShuffles, openKeeping } from './keeping/sessionKeys';
import { wrongState } from './refuse';
import { destroyRegistrarKeys } from './registrarKeyring';

/** 上级责令重新测评（Q26）：这一轮的密钥全毁，另起一轮；理由记账。封存清除之后不能。 */
export const rerun: Handler<'appraisal', 'rerun'> = async (input, call) => {
  const changed = await change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state === 'preparing' || doc.state === 'purged') return wrongState(doc.state);
    const roundId = roundIdOf(doc);
    await destroySessionKeys(doc, tx);
    await openKeeping(doc, doc.round + 1, tx);
    await boxes.update(roundId, { state: 'closed', secret: null, boothKey: null }, tx);
    const procedure = { ...doc.procedure, ballot: 'waiting' } as const;
    return ok({
      changes: nextRound(doc, procedure),
      output: { round: doc.round + 1 },
      type: 'appraisal.rerun',
      payload: { roundId, reason: input.reason },
    });
  });
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (doc && doc.round > 1) {
    const previous = roundIdOf({ ...doc, round: doc.round - 1 });
    await destroyRegistrarKeys(previous);
    await booths.removeWhere({ roundId: previous });
    await dropShuffles(previous);
  }
  return changed;
};
