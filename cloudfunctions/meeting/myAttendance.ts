import { attendanceTier, minimumAttendance } from '../../rules/points/minimumAttendance';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { pointSchemeFor } from '../points/scheme';
import type { CheckIn } from './attendance';
import { checkInsBy } from './attendance';
import { summaryOf } from './views';
import { yearRange } from './yearRange';

/** 我的出席（M8），与本年度最低参加次数的对照（D16：只提示，不扣分）。 */
export const myAttendance: Handler<'meeting', 'myAttendance'> = async (input, call) => {
  const [from, to] = yearRange(input.year);
  const { member, memberId } = call.actor;
  const [found, checkIns] = await Promise.all([
    meetings.find(
      { branchId: call.orgId, startsAt: _.and([_.gte(from), _.lt(to)]) },
      { sort: [['startsAt', 'desc']] },
    ),
    checkInsBy(memberId),
  ]);
  const rows = found
    .filter(
      (meeting) =>
        meeting.state === 'planned' || meeting.participants.some((p) => p.memberId === memberId),
    )
    .map((meeting) => {
      const checkIn = checkIns.find((c) => c.meetingId === meeting._id);
      return {
        meeting: summaryOf(meeting, memberId, checkIns),
        status: statusOf(meeting, checkIn),
        at: checkIn?.at ?? null,
        by: checkIn?.by ? '记录员代签' : null,
      };
    });
  const attended = rows.filter((row) => row.at !== null).length;
  const minimum = minimumAttendance(
    attendanceTier(member.position, member.serviceStatus),
    attended,
    pointSchemeFor(input.year),
  );
  return ok({
    rows,
    attended,
    minimum: minimum.value.required,
    reasons: viewReasons(minimum.reasons),
  });
};

function statusOf(meeting: MeetingDoc, checkIn: CheckIn | undefined) {
  if (checkIn) return checkIn.late ? ('late' as const) : ('present' as const);
  if (meeting.state === 'planned') return 'upcoming' as const;
  return meeting.state === 'open' ? ('open' as const) : ('absent' as const);
}
