import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
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
  const roundId = opened.ok ? opened.value.roundId : await stoppedRound(call.orgId, input);
  if (roundId !== null) await destroyRegistrarKeys(roundId);
  return opened;
};

/** 上次停发之后没来得及销毁就断了的，这次补上。 */
async function stoppedRound(
  branchId: string,
  { appraisalId }: { readonly appraisalId: string },
): Promise<string | null> {
  const doc = await appraisalIn(branchId, appraisalId);
  const issuing = doc?.state === 'preparing' || doc?.state === 'issuing';
  return doc && !issuing ? roundIdOf(doc) : null;
}
