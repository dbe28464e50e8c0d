import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { meetings } from '../_store/meetings';

/**
 * 取消活动，写明原因（M7）：没有人因此缺席，已有的签到留在账上、不计次数。
 * 错误：NOT_FOUND、EVENT_CLOSED、EVENT_CANCELLED。
 */
export const cancel: Handler<'meeting', 'cancel'> = (input, call) =>
  mutate(call, call.orgId, async (tx) => {
    const { meetingId, reason } = input;
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'closed') return fail('EVENT_CLOSED');
    if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
    const changes = {
      state: 'cancelled',
      cancelReason: reason,
      waiting: false,
      venue: null,
    } as const;
    await meetings.update(meetingId, changes, tx);
    return ok({
      output: { meetingId },
      events: [{ type: 'meeting.cancelled', subject: { meetingId }, payload: { reason } }],
    });
  });
