import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { meetingIn } from '../_store/meetings';
import { keepRoll, outsideRoll } from './roll';
import { notOpen } from './stateRefusal';

/**
 * 照纸质签到表一次登记多人（M8、design §5）：没有手机的人不因此麻烦；经手人与缘由留痕。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED、EVENT_CANCELLED、ROLL_NOT_EXPECTED。
 */
export const checkInRoll: Handler<'meeting', 'checkInRoll'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const refused = notOpen(meeting.state) ?? outsideRoll(meeting, input.memberIds);
  if (refused) return refused;
  const roll = input.memberIds.map((memberId) => ({ memberId, scannedAt: null }));
  return keepRoll(call, meeting, roll, input.reason);
};
