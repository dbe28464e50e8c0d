import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { seals } from '../_store/ballotSecrets';
import { boxes } from '../_store/box';
import { change } from './change';
import { nextRound } from './close';
import { wrongState } from './refuse';
import { destroyRegistrarKeys } from './registrarKeyring';

/** 上级责令重新测评（Q26）：这一轮的密钥全毁，另起一轮；理由记账。封存清除之后不能。 */
export const rerun: Handler<'appraisal', 'rerun'> = async (input, call) => {
  const changed = await change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state === 'preparing' || doc.state === 'purged') return wrongState(doc.state);
    const roundId = roundIdOf(doc);
    await seals.update(roundId, { outer: '', inner: '' }, tx);
    await boxes.update(roundId, { state: 'closed', secret: null }, tx);
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
    await destroyRegistrarKeys(roundIdOf({ ...doc, round: doc.round - 1 }));
  }
  return changed;
};
