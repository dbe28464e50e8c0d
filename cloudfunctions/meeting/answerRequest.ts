import { answerStanding } from '../../rules/attendance/secondPerson';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { _ } from '../_runtime/cloud';
import { latestRequest } from '../_store/leaves';
import type { AttendanceRequest } from '../_store/leaves';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { absenceEvents } from './absences';
import type { CheckIn } from './attendance';
import {
  attendanceIds,
  checkInId,
  checkInPayload,
  foldCheckIns,
  restoredId,
  voidedId,
} from './attendance';
import { holdsAny } from './holdsAny';
import { OFFICES, answerPermission, withAnswer } from './requests';

const NOBODY = { holdsOffice: false, asked: false } as const;

/** 这个人这次活动账上的出席：此刻作数的签到，与已有的编号。 */
interface Known {
  readonly checkIn: CheckIn | null;
  readonly ids: ReadonlySet<string>;
}

/**
 * 批假、确认补签、答复异议（M8、G5、O8）：当事人与经手人不能答复。
 * 补签确认、缺席的异议成立，即写下签到，已拟记的缺席随之不成立（G4）；
 * 断网签到的异议成立，签到不作数，缺席另行拟记，本人可申辩（G5）。
 * 错误：NOT_FOUND、REQUEST_ANSWERED、ANSWER_REFUSED。
 */
export const answerRequest: Handler<'meeting', 'answerRequest'> = async (input, call) => {
  const { meetingId, memberId, decision, reason } = input;
  const entries = await journal.find({
    _id: _.in([...attendanceIds(meetingId, memberId), `p_${meetingId}_${memberId}_D16a`]),
  });
  const known: Known = {
    checkIn: foldCheckIns(entries)[0] ?? null,
    ids: new Set(entries.map((entry) => entry._id)),
  };
  return mutate<Output<'meeting', 'answerRequest'>>(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    const request = latestRequest(meeting.requests, input.request, memberId);
    // 不任职、也没有请他的，不告诉他有没有这一件。
    const office = holdsAny(call.roles, OFFICES);
    if (!office && request?.approver?.memberId !== call.actor.memberId) {
      return refuse('ANSWER_REFUSED', answerStanding(false, NOBODY).reasons);
    }
    if (request?.state !== 'pending' || meeting.state === 'cancelled') {
      return fail('REQUEST_ANSWERED');
    }
    const permission = answerPermission(request, call);
    if (!permission.allowed) return refuse('ANSWER_REFUSED', permission.reasons);
    const state = decision === 'grant' ? 'granted' : 'refused';
    const answer = {
      by: call.actor.memberId,
      byName: call.actor.member.name,
      at: call.now,
      reason,
    };
    const changes = withAnswer(meeting, request, state, answer);
    const consequences = await consequencesOf(
      { ...meeting, ...changes },
      request,
      state,
      known,
      call,
    );
    await meetings.update(meetingId, changes, tx);
    return ok({
      output: { meetingId, memberId, state },
      events: [
        {
          type: 'meeting.answered',
          subject: { meetingId, memberId },
          payload: { request: request.kind, decision, reason },
        },
        ...consequences,
      ],
    });
  });
};

/** 答复带来的事：补上的签到、不作数的签到、结束之后才答复的请假的拟记。 */
async function consequencesOf(
  meeting: MeetingDoc,
  request: AttendanceRequest,
  state: 'granted' | 'refused',
  known: Known,
  call: Call,
): Promise<NewEvent[]> {
  const closed = meeting.state === 'closed';
  if (request.kind === 'leave')
    return closed ? absencesFor(meeting, request, known, known.checkIn) : [];
  if (state === 'refused') return [];
  const subject = { meetingId: meeting._id, memberId: request.memberId };
  if (request.kind === 'objection') {
    const voided: NewEvent = {
      id: voidedId(meeting._id, request.memberId),
      type: 'meeting.checkInVoided',
      subject,
      payload: { reason: request.reason, afterwards: true },
    };
    const absences = closed ? await absencesFor(meeting, request, known, null) : [];
    return known.checkIn ? [voided, ...absences] : [];
  }
  if (known.checkIn) return [];
  const first = checkInId(meeting._id, request.memberId);
  const id = known.ids.has(first) ? restoredId(meeting._id, request.memberId) : first;
  const payload = checkInPayload(meeting, request.kind, call.now, { reason: request.reason });
  return [{ id, type: 'meeting.checkedIn', subject, payload: { ...payload, late: false } }];
}

async function absencesFor(
  meeting: MeetingDoc,
  { memberId }: AttendanceRequest,
  known: Known,
  checkIn: CheckIn | null,
): Promise<NewEvent[]> {
  const people = meeting.participants.filter((p) => p.memberId === memberId);
  const events = await absenceEvents(meeting, checkIn ? [checkIn] : [], people);
  return events.filter((event) => !known.ids.has(event.id ?? ''));
}
