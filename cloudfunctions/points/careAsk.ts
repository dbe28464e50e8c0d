import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { changeCare } from './careChange';

/**
 * 支部提出某人可以按关爱管理（S2），征求本人意愿；本人早已愿意的（自己提出过）随即作数。
 * 名册上早已登记关爱管理的，提出之后仍照原样，等本人答复。错误：OWN_CASE、MEMBER_UNKNOWN。
 */
export const careAsk: Handler<'points', 'careAsk'> = async ({ memberId, ground }, call) => {
  if (memberId === call.actor.memberId) return fail('OWN_CASE');
  return changeCare(
    call,
    memberId,
    () => ({ ok: true, type: 'points.careAsked', payload: { ground, wish: null, note: null } }),
    () => ({ memberId }),
  );
};
