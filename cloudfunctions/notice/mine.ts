import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { objections } from '../_store/objections';
import { ownView } from './objectionViews';

/** 我提的异议与答复（N3），新的在前。一次往返。 */
export const mine: Handler<'notice', 'mine'> = async (_input, call) => {
  const docs = await objections.find({ memberId: call.actor.memberId });
  return ok({ objections: docs.sort((a, b) => b.raisedAt - a.raisedAt).map(ownView) });
};
