import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { meetings } from '../_store/meetings';
import { checkInNow } from './attendance';
import { newRequest, withRequest } from './requests';
import { contestPermission } from './status';

/**
 * 本人对自己的出席记录提异议（G5）：由记下它的人以外的人答复（O8）。
 * 缺席、请假是结束活动的人记下的；迟到是代签的人记下的。
 * 错误：NOT_FOUND、EVENT_NOT_CLOSED、NOT_EXPECTED、CONTEST_REFUSED。
 */
export const contest: Handler<'meeting', 'contest'> = async (input, call) => {
  const { meetingId, reason } = input;
  const { memberId } = call.actor;
  const checkIn = await checkInNow(meetingId, memberId);
  return mutate<Output<'meeting', 'contest'>>(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state !== 'closed') return fail('EVENT_NOT_CLOSED');
    const person = meeting.participants.find((p) => p.memberId === memberId);
    if (!person) return fail('NOT_EXPECTED');
    const permission = contestPermission(meeting, memberId, checkIn ?? undefined);
    if (!permission.allowed) return refuse('CONTEST_REFUSED', permission.reasons);
    const keeper = checkIn ? checkIn.by : meeting.closedBy;
    const keeperIds = keeper === null ? [] : [keeper];
    const request = newRequest(call, 'contest', person, reason, { keeperIds });
    await meetings.update(meetingId, withRequest(meeting, request), tx);
    return ok({
      output: { meetingId, state: 'pending' },
      events: [
        { type: 'meeting.contested', subject: { meetingId, memberId }, payload: { reason } },
      ],
    });
  });
};
