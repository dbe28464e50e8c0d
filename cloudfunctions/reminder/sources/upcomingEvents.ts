import { expectedParticipants } from '../../../rules/organisation/expectedParticipants';
import { _ } from '../../_runtime/cloud';
import { journal } from '../../_runtime/journal';
import { latestRequest } from '../../_store/leaves';
import type { MeetingDoc } from '../../_store/meetings';
import { meetings } from '../../_store/meetings';
import type { MemberDoc } from '../../_store/members';
import { ATTENDANCE_EVENTS, foldCheckIns } from '../../meeting/attendance';
import type { Due, Source } from '../due';
import { LOOK_AHEAD, eventRound } from '../timing';

/**
 * 快开始的活动：开始前一天之内提醒一次，一小时之内再提醒一次。
 * 只提醒应到的（M9）、没有准假的、还没签到的；取消了的没有。改了时间，键随之变，另发。
 * 至多两次往返，与活动多少无关。
 */
export const upcomingEvents: Source = async (audience, now) => {
  const branches = [...new Set(audience.flatMap(({ branchId }) => branchId ?? []))];
  if (branches.length === 0) return [];
  const soon = await meetings.findAll({
    branchId: _.in(branches),
    startsAt: _.and([_.gt(now), _.lt(now + LOOK_AHEAD + 1)]),
    state: _.in(['planned', 'open']),
  });
  if (soon.length === 0) return [];
  const entries = await journal.findAll({
    'subject.meetingId': _.in(soon.map(({ _id }) => _id)),
    type: _.in(ATTENDANCE_EVENTS),
  });
  const signed = new Set(foldCheckIns(entries).map((c) => `${c.meetingId}:${c.memberId}`));
  return soon.flatMap((meeting) =>
    expectedOf(meeting, audience)
      .filter((memberId) => !signed.has(`${meeting._id}:${memberId}`))
      .filter((id) => latestRequest(meeting.requests, 'leave', id)?.state !== 'granted')
      .flatMap((memberId) => dueOf(meeting, memberId, now)),
  );
};

/** 听提醒的人里谁应到：开始签到的照定下的参加范围，还没开始的照种类推（M9）。 */
function expectedOf(meeting: MeetingDoc, audience: readonly MemberDoc[]): readonly string[] {
  const here = audience.filter(({ branchId }) => branchId === meeting.branchId);
  if (meeting.state === 'open') {
    const due = new Set(meeting.participants.map(({ memberId }) => memberId));
    return here.map(({ _id }) => _id).filter((id) => due.has(id));
  }
  const facts = here.map(({ _id: id, kind, position, group: groupId }) => ({
    id,
    kind,
    position,
    groupId,
  }));
  const group = meeting.group === null ? {} : { groupId: meeting.group };
  return expectedParticipants(meeting.kind, facts, group).value.expected;
}

function dueOf(meeting: MeetingDoc, memberId: string, now: number): Due[] {
  const { _id: meetingId, startsAt, place } = meeting;
  const round = eventRound(startsAt, now);
  if (round === null) return [];
  const common = {
    key: `event:${meetingId}:${startsAt}:${round}`,
    memberId,
    kind: 'event',
    at: startsAt,
    place,
    page: `packages/life/event/index?meetingId=${meetingId}`,
  } as const;
  return round === 'hour'
    ? [{ ...common, title: 'eventSoon', urgent: true }]
    : [{ ...common, title: 'event', knownAfter: startsAt - LOOK_AHEAD }];
}
