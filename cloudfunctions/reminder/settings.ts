import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { REMINDER_KINDS } from '../../types/contracts/reminder';
import { subscriptionId, subscriptions } from '../_store/subscriptions';

/** 关掉或再打开提醒（X4）：次数留着，关着的时候一条也不发。从没答应过的，没有什么可关，只留痕。 */
export const settings: Handler<'reminder', 'settings'> = ({ off }, call) => {
  const { memberId } = call.actor;
  return mutate(call, call.orgId, async (tx) => {
    for (const kind of REMINDER_KINDS) {
      const _id = subscriptionId(memberId, kind);
      const held = await subscriptions.get(_id, tx);
      if (held && held.off !== off) await subscriptions.update(_id, { off }, tx);
    }
    return ok({
      output: { off },
      events: [{ type: 'reminder.switched', subject: { memberId }, payload: { off } }],
    });
  });
};
