import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import { boxes } from '../_store/box';
import { change } from './change';
import { wrongState } from './refuse';
import { destroyRegistrarKeys } from './registrarKeyring';

/**
 * 先停发，后开投（Q10）：同一个事务里停发并打开票箱，随即销毁登记密钥——
 * 从此谁也造不出新的票证，发票的先后与投票的先后也对不上。
 */
export const openBox: Handler<'appraisal', 'openBox'> = async (input, call) => {
  const opened = await change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state !== 'issuing') return wrongState(doc.state);
    const roundId = roundIdOf(doc);
    await boxes.update(roundId, { state: 'open' }, tx);
    return ok({
      changes: { state: 'casting' },
      output: { roundId },
      type: 'appraisal.boxOpened',
      payload: { roundId },
    });
  });
  if (!opened.ok) return opened;
  await destroyRegistrarKeys(opened.value.roundId);
  return ok({ issued: await issues.count({ roundId: opened.value.roundId }) });
};
