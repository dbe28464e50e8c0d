import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { duesOf } from '../_store/dues';
import { duesViewOf } from './duesFacts';

/** 我的党费（M10）。 */
export const duesMine: Handler<'membership', 'duesMine'> = async ({ year }, call) =>
  ok(
    duesViewOf(
      call.actor.memberId,
      await duesOf(call.orgId, call.now, call.actor.memberId),
      year,
      call.now,
    ),
  );
