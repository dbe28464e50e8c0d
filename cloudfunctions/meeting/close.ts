import { absenceProposals } from '../../rules/attendance/absenceProposals';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { proposalEvent } from '../points/proposalEvent';
import { pointSchemeAt } from '../points/scheme';
import type { CheckIn } from './attendance';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';

/**
 * 结束活动：缺席形成拟记减分（D16a），待本人回应、支部认定，不自动扣分（G5）。
 * 结束的同时才写下的签到，认定时以签到为准（G4）。错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CLOSED。
 */
export const close: Handler<'meeting', 'close'> = async (input, call) => {
  const checkIns = await checkInsOf(input.meetingId);
  return mutate(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(input.meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'closed') return fail('EVENT_CLOSED');
    if (meeting.state === 'planned') return fail('EVENT_NOT_OPEN');
    await meetings.update(meeting._id, { state: 'closed', closedAt: call.now, codeKey: null }, tx);
    const headcount = headcountOf(meeting, checkIns);
    const proposals = absencesOf(meeting, checkIns);
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

function absencesOf(meeting: MeetingDoc, checkIns: readonly CheckIn[]): NewEvent[] {
  const scheme = pointSchemeAt(meeting.startsAt);
  const came = new Set(checkIns.map((c) => c.memberId));
  return meeting.participants
    .filter((p) => !came.has(p.memberId))
    .flatMap(({ memberId, careManaged }) =>
      absenceProposals(
        memberId,
        [{ eventId: meeting._id, at: meeting.startsAt, status: 'absent', required: true }],
        scheme,
        { careManaged },
      ),
    )
    .map((proposal) => proposalEvent(proposal, scheme, meeting));
}
