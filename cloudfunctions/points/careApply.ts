import type { Handler } from '../_runtime/call';
import { changeCare } from './careChange';

/**
 * 本人自己提出按关爱管理（S2）：意愿记下；情形由支部提出过的随即作数，没有的等支部提出（`careAsk`），
 * 免得一个人自己说了就不受考核。
 */
export const careApply: Handler<'points', 'careApply'> = ({ ground }, call) =>
  changeCare(
    call,
    call.actor.memberId,
    () => ({
      ok: true,
      type: 'points.careAnswered',
      payload: { ground, wish: 'care', note: null },
    }),
    (careManaged) => ({ careManaged }),
  );
