import type { MeetingSummary } from '../../types/contracts/meeting';
import { latestRequest } from '../_store/leaves';
import type { Picked } from '../_runtime/fields';
import type { MeetingDoc } from '../_store/meetings';
import type { CheckIn } from './attendance';

/** 某人看一次活动的摘要要的字段：参加范围与出席事项只取他自己的。 */
export function summaryFields(memberId: string) {
  const own = [{ only: 'memberId', in: [memberId] }] as const;
  return {
    kind: true,
    title: true,
    place: true,
    startsAt: true,
    endsAt: true,
    state: true,
    participants: own,
    requests: own,
    group: true,
    planRowId: true,
    cancelReason: true,
    recordState: true,
  } as const;
}

/** 活动 → 某人看到的摘要。还没开始签到时参加范围未定，按“应到”显示由详情说明。 */
export function summaryOf(
  meeting: Picked<MeetingDoc, ReturnType<typeof summaryFields>>,
  memberId: string,
  checkIns: readonly CheckIn[],
): MeetingSummary {
  const { _id: meetingId, kind, title, place, startsAt, endsAt, state } = meeting;
  const mine = checkIns.find((c) => c.meetingId === meetingId && c.memberId === memberId);
  return {
    meetingId,
    kind,
    title,
    place,
    startsAt,
    endsAt,
    state,
    mine: {
      expected: meeting.participants.some((p) => p.memberId === memberId),
      checkedInAt: mine?.at ?? null,
      leave: latestRequest(meeting.requests, 'leave', memberId)?.state ?? null,
    },
    group: meeting.group,
    planRowId: meeting.planRowId,
    cancelReason: meeting.cancelReason,
    recordState: meeting.recordState,
  };
}

/** 到会名单与未到名单，按签到先后与名册次序。 */
export function namesOf(meeting: MeetingDoc, checkIns: readonly CheckIn[]) {
  const people = new Map(meeting.participants.map((p) => [p.memberId, p]));
  const came = new Set(checkIns.map((c) => c.memberId));
  return {
    attendees: checkIns.flatMap((c) => {
      const person = people.get(c.memberId);
      if (!person) return [];
      const by = c.by === null ? null : (people.get(c.by)?.name ?? '记录员');
      return [
        {
          memberId: c.memberId,
          name: person.name,
          kind: person.kind,
          at: c.at,
          method: c.method,
          late: c.late,
          by,
          handedInAt: c.handedInAt,
          leftAt: c.leftAt,
          place: c.place,
        },
      ];
    }),
    absentees: meeting.participants
      .filter((p) => !came.has(p.memberId))
      .map(({ memberId, name, kind }) => ({ memberId, name, kind })),
  };
}
