import { ok } from '../../types/result';
import { boothCodeAt } from '../_ballot/boothCode';
import type { Handler } from '../_runtime/call';
import { hostOrElected, openBoothOf } from './boothHost';

/**
 * 写票处门口此刻的轮换码，与里面有没有人（Q10）。四次往返。
 * 错误：NOT_FOUND、FORBIDDEN、APPRAISAL_WRONG_STATE。
 */
export const boothCode: Handler<'appraisal', 'boothCode'> = async (input, call) => {
  const who = '书记、副书记、考核记录员或监票人、计票人';
  const found = await openBoothOf(call, input, hostOrElected, who);
  if (!found.ok) return found;
  const { roundId, manifestDigest, key, booths, booth } = found.value;
  return ok({
    ...boothCodeAt(roundId, input.booth, key, manifestDigest, call.now),
    now: call.now,
    busy: booth.until >= call.now,
    booths,
    manifestDigest,
  });
};
