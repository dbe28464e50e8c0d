import { leaveRequest } from '../../rules/attendance/leaveRequest';
import { refuse } from '../_runtime/refuse';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { latestRequest } from '../_store/leaves';
import { meetings } from '../_store/meetings';
import { approversFor } from './approvers';
import { checkInNow } from './attendance';
import { newRequest, withRequest } from './requests';

/**
 * 请假（M8）：开始之前，写明理由，选一个能批的人；同一次活动只请一次。
 * 错误：NOT_FOUND、EVENT_CLOSED、EVENT_CANCELLED、NOT_EXPECTED、LEAVE_REFUSED、LEAVE_APPROVER。
 */
export const askLeave: Handler<'meeting', 'askLeave'> = async (input, call) => {
  const { meetingId } = input;
  const { memberId, member } = call.actor;
  const [approvers, signedIn] = await Promise.all([
    approversFor(call),
    checkInNow(meetingId, memberId),
  ]);
  return mutate<Output<'meeting', 'askLeave'>>(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
    const known = meeting.state !== 'planned';
    if (known && !meeting.participants.some((p) => p.memberId === memberId)) {
      return fail('NOT_EXPECTED');
    }
    const current = latestRequest(meeting.requests, 'leave', memberId);
    const permission = leaveRequest({
      startsAt: meeting.startsAt,
      now: call.now,
      current: current?.state ?? null,
      signedIn: signedIn !== null,
    });
    if (!permission.allowed) return refuse('LEAVE_REFUSED', permission.reasons);
    const approver = approvers.value.find((person) => person.memberId === input.approverId);
    if (!approver) {
      return fail('LEAVE_APPROVER', {}, [{ path: 'approverId', message: '批假人：请另选一位' }]);
    }
    const { name } = member;
    const request = newRequest(call, 'leave', { memberId, name }, input.reason, { approver });
    await meetings.update(meetingId, withRequest(meeting, request), tx);
    return ok({
      output: { meetingId, state: 'pending' },
      events: [
        {
          type: 'meeting.leaveAsked',
          subject: { meetingId, memberId },
          payload: { reason: input.reason, approverId: approver.memberId },
        },
      ],
    });
  });
};
