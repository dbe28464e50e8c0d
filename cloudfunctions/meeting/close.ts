import { mayClose } from '../../rules/attendance/mayClose';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { absenceEvents } from './absences';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';

/**
 * 结束活动：缺席（D16a）与超过免扣次数的请假（D16b）形成拟记减分，待本人回应、支部认定（G5）。
 * 结束的同时才写下的签到，认定时以签到为准（G4）。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED、EVENT_CANCELLED、EVENT_NOT_STARTED。
 */
export const close: Handler<'meeting', 'close'> = async (input, call) => {
  const checkIns = await checkInsOf(input.meetingId);
  return mutate(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(input.meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'closed') return fail('EVENT_CLOSED');
    if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
    if (meeting.state === 'planned') return fail('EVENT_NOT_OPEN');
    if (!mayClose(meeting.startsAt, call.now).allowed) return fail('EVENT_NOT_STARTED');
    const changes = {
      state: 'closed',
      closedAt: call.now,
      closedBy: call.actor.memberId,
      venue: null,
    } as const satisfies Partial<MeetingDoc>;
    const closed: MeetingDoc = { ...meeting, ...changes };
    const proposals = await absenceEvents(closed, checkIns);
    await meetings.update(meeting._id, changes, tx);
    const headcount = headcountOf(closed, checkIns);
    return ok({
      output: { meetingId: meeting._id, headcount, proposed: proposals.length },
      events: [
        {
          type: 'meeting.closed',
          subject: { meetingId: meeting._id },
          payload: {
            due: headcount.due,
            present: headcount.present,
            attending: headcount.attending,
          },
        },
        ...proposals,
      ],
    });
  });
};
