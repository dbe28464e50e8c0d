import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { checkInId, checkInPayload, checkedInAt, isLate } from './attendance';
import { notOpen } from './stateRefusal';

/**
 * 记录员给没有手机的人代签（M8、design §5）：写明缘由，经手人留痕；本人已签的给回本人那次。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED、EVENT_CANCELLED、NOT_EXPECTED。
 */
export const checkInFor: Handler<'meeting', 'checkInFor'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const refused = notOpen(meeting.state);
  if (refused) return refused;
  const { memberId } = input;
  if (!meeting.participants.some((p) => p.memberId === memberId)) return fail('NOT_EXPECTED');
  const payload = checkInPayload(meeting, 'recorder', call.now, { reason: input.reason });
  return recordOnce(
    call,
    call.orgId,
    {
      id: checkInId(meeting._id, memberId),
      type: 'meeting.checkedIn',
      subject: { meetingId: meeting._id, memberId },
      payload,
    },
    (entry) => ({
      meetingId: meeting._id,
      memberId,
      at: checkedInAt(entry),
      late: isLate(entry.payload),
    }),
  );
};
