import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { latestRequest } from '../_store/leaves';
import { meetings } from '../_store/meetings';
import { checkInNow } from './attendance';
import { newRequest, withRequest } from './requests';

/**
 * 主持一方对断网后交来的签到提异议（M8）：码可能是别人转发的截图，只有在场的人说得清。
 * 第三个人答复之前签到照算（G4）；本人在“我的出席”里看得到。
 * 错误：NOT_FOUND、OBJECTION_REFUSED、REQUEST_WAITING。
 */
export const objectCheckIn: Handler<'meeting', 'objectCheckIn'> = async (input, call) => {
  const { meetingId, memberId, reason } = input;
  const checkIn = await checkInNow(meetingId, memberId);
  return mutate<Output<'meeting', 'objectCheckIn'>>(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    const person = meeting.participants.find((p) => p.memberId === memberId);
    if (!person || checkIn?.method !== 'offline') return fail('OBJECTION_REFUSED');
    if (latestRequest(meeting.requests, 'objection', memberId)?.state === 'pending') {
      return fail('REQUEST_WAITING');
    }
    const request = newRequest(call, 'objection', person, reason);
    await meetings.update(meetingId, withRequest(meeting, request), tx);
    return ok({
      output: { meetingId, memberId, state: 'pending' },
      events: [{ type: 'meeting.objected', subject: { meetingId, memberId }, payload: { reason } }],
    });
  });
};
