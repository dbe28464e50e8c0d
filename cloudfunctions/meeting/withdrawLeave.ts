import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { latestRequest } from '../_store/leaves';
import { meetings } from '../_store/meetings';
import { withAnswer } from './requests';

/** 撤回请假（M8）：等答复的、已批准的都可以，活动结束之前。错误：NOT_FOUND、EVENT_CLOSED、LEAVE_NONE。 */
export const withdrawLeave: Handler<'meeting', 'withdrawLeave'> = (input, call) =>
  mutate<Output<'meeting', 'withdrawLeave'>>(call, call.orgId, async (tx) => {
    const { meetingId } = input;
    const { memberId } = call.actor;
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'closed') return fail('EVENT_CLOSED');
    const leave = latestRequest(meeting.requests, 'leave', memberId);
    if (leave?.state !== 'pending' && leave?.state !== 'granted') return fail('LEAVE_NONE');
    await meetings.update(meetingId, withAnswer(meeting, leave, 'withdrawn', leave.answer), tx);
    return ok({
      output: { meetingId, state: 'withdrawn' },
      events: [{ type: 'meeting.leaveWithdrawn', subject: { meetingId, memberId }, payload: {} }],
    });
  });
