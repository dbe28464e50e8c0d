import { offlineHandIn } from '../../rules/attendance/offlineHandIn';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { meetingIn } from '../_store/meetings';
import { refuse } from '../_runtime/refuse';
import { pointSchemeAt } from '../points/scheme';
import { keepRoll, outsideRoll } from './roll';

/**
 * 主持设备断网时登记的名单，有网再交（M8）：每一条的时刻都要在签到期间，结束后的容许时间之内交来。
 * 一条不合就整份不收；结束之后不能由此给自己补上，要走补签。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CANCELLED、ROLL_NOT_EXPECTED、HAND_IN_REFUSED、OWN_MAKE_UP。
 */
export const handInRoll: Handler<'meeting', 'handInRoll'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
  if (meeting.state === 'planned') return fail('EVENT_NOT_OPEN');
  const ids = input.entries.map(({ memberId }) => memberId);
  const refused = outsideRoll(meeting, ids);
  if (refused) return refused;
  if (meeting.state === 'closed' && ids.includes(call.actor.memberId)) return fail('OWN_MAKE_UP');
  const { openedAt, closedAt } = meeting;
  const scheme = pointSchemeAt(meeting.startsAt);
  for (const { at } of input.entries) {
    const permission = offlineHandIn({ scannedAt: at, openedAt, closedAt, now: call.now }, scheme);
    if (!permission.allowed) return refuse('HAND_IN_REFUSED', permission.reasons);
  }
  const roll = input.entries.map(({ memberId, at }) => ({ memberId, scannedAt: at }));
  return keepRoll(call, meeting, roll, input.reason);
};
