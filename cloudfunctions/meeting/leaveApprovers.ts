import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { approversFor } from './approvers';

/** 请假时可选的批假人（M8）。 */
export const leaveApprovers: Handler<'meeting', 'leaveApprovers'> = async (_input, call) => {
  const { value, reasons } = await approversFor(call);
  return ok({ approvers: [...value], reasons: viewReasons(reasons) });
};
