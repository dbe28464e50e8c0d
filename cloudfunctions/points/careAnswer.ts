import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { changeCare } from './careChange';
import type { CareState } from './careState';

/**
 * 本人答复愿不愿意按关爱管理（S2）：愿意的要支部提出过情形；不愿意、改回积分随时可以，当即作数。
 * 错误：CARE_NOT_ASKED。
 */
export const careAnswer: Handler<'points', 'careAnswer'> = ({ wish }, call) =>
  changeCare(
    call,
    call.actor.memberId,
    (state) => wished(state, wish, null),
    (careManaged) => ({ careManaged }),
  );

/** 一次答复；没有征求过不能答“愿意”。 */
export function wished(state: CareState, wish: 'care' | 'points', note: string | null) {
  if (wish === 'care' && state.ground === null) return fail('CARE_NOT_ASKED');
  return {
    ok: true,
    type: 'points.careAnswered',
    payload: { ground: null, wish, note },
  } as const;
}
