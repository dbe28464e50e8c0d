import { placeCheck } from '../../rules/attendance/placeCheck';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { viewReasons } from '../_runtime/view';
import { meetingIn } from '../_store/meetings';
import { pointSchemeAt } from '../points/scheme';
import { placeId, placeIn } from './attendance';
import { notOpen } from './stateRefusal';

/**
 * 本人愿意给一次位置（design §5）：当场比对，账上只写“在附近”或“不在附近”一个词，坐标随这次调用丢掉；
 * 判不出的什么也不写，与没给一样。签到先已算数，不看它。再给给回第一次的结果（X5）。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED、EVENT_CANCELLED、PLACE_NOT_ASKED、NOT_EXPECTED。
 */
export const givePlace: Handler<'meeting', 'givePlace'> = async ({ meetingId, spot }, call) => {
  const meeting = await meetingIn(call.orgId, meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const refused = notOpen(meeting.state);
  if (refused) return refused;
  if (!meeting.venue) return fail('PLACE_NOT_ASKED');
  const { memberId } = call.actor;
  if (!meeting.participants.some((p) => p.memberId === memberId)) return fail('NOT_EXPECTED');
  const { value: place, reasons } = placeCheck(
    meeting.venue,
    spot,
    pointSchemeAt(meeting.startsAt),
  );
  if (place === 'notGiven') return ok({ meetingId, place, reasons: viewReasons(reasons) });
  return recordOnce(
    call,
    call.orgId,
    {
      id: placeId(meetingId, memberId),
      type: 'meeting.placeNoted',
      subject: { meetingId, memberId },
      payload: { place },
    },
    (entry) => {
      const kept = placeIn(entry.payload);
      return { meetingId, place: kept, reasons: kept === place ? viewReasons(reasons) : [] };
    },
  );
};
