import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { checkInId, checkInPayload, checkedInAt, isLate } from './attendance';
import { checkInCodes } from './code';
import { notOpen } from './stateRefusal';

/**
 * 本人签到（M8）。三次往返：认人、取活动、写一条事件；重复签到撞号，给回第一次的结果（X5）。
 * 错误：CODE_INVALID、CODE_EXPIRED、NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED、EVENT_CANCELLED、NOT_EXPECTED。
 */
export const checkIn: Handler<'meeting', 'checkIn'> = async (input, call) => {
  const meetingId = 'qr' in input ? checkInCodes.subjectIn(input.qr) : input.meetingId;
  if (meetingId === null) return fail('CODE_INVALID');
  const meeting = await meetingIn(call.orgId, meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const refused = notOpen(meeting.state);
  if (refused) return refused;
  if (meeting.codeKey === null) return fail('EVENT_NOT_OPEN');
  const verdict =
    'qr' in input
      ? checkInCodes.verifyQr(input.qr, meetingId, meeting.codeKey, call.now)
      : checkInCodes.verifyDigits(input.digits, meetingId, meeting.codeKey, call.now);
  if (verdict !== 'valid') return fail(verdict === 'expired' ? 'CODE_EXPIRED' : 'CODE_INVALID');
  const { memberId } = call.actor;
  if (!meeting.participants.some((p) => p.memberId === memberId)) return fail('NOT_EXPECTED');
  const payload = checkInPayload(meeting, 'qr' in input ? 'qr' : 'digits', call.now);
  return recordOnce(
    call,
    call.orgId,
    {
      id: checkInId(meetingId, memberId),
      type: 'meeting.checkedIn',
      subject: { meetingId, memberId },
      payload,
    },
    (entry) => ({
      meetingId,
      title: meeting.title,
      at: checkedInAt(entry),
      late: isLate(entry.payload),
      asksPlace: Boolean(meeting.venue),
    }),
  );
};
