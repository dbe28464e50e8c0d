import { ok } from '../../types/result';
import { kioskCodeOf } from '../_ballot/boothCode';
import type { Handler } from '../_runtime/call';
import { electedTeller, openBoothOf } from './boothHost';

/**
 * 公用平板进这一处写票处的长效码，关箱即作废（Q10）；只给计票人。
 * 错误：NOT_FOUND、FORBIDDEN、APPRAISAL_WRONG_STATE。
 */
export const kioskCode: Handler<'appraisal', 'kioskCode'> = async (input, call) => {
  const found = await openBoothOf(call, input, electedTeller, '计票人');
  if (!found.ok) return found;
  const { roundId, key } = found.value;
  return ok({ code: kioskCodeOf(roundId, input.booth, key) });
};
