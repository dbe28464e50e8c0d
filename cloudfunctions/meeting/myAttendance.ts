import { attendanceTier, minimumAttendance } from '../../rules/points/minimumAttendance';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { latestRequest } from '../_store/leaves';
import type { MeetingDoc } from '../_store/meetings';
import { pointSchemeFor } from '../points/scheme';
import type { CheckIn } from './attendance';
import { checkInsBy } from './attendance';
import { meetingsOfYear } from './meetingsOfYear';
import { requestViews } from './requests';
import { lineOf, mayContest, statusOf } from './status';
import { summaryFields, summaryOf } from './views';

/** 我的出席（M8）与来由、请假、异议，与本年度最低参加次数的对照（D16：只提示，不扣分）。 */
export const myAttendance: Handler<'meeting', 'myAttendance'> = async (input, call) => {
  const { member, memberId } = call.actor;
  const [found, checkIns] = await Promise.all([
    meetingsOfYear(call.orgId, input.year, summaryFields(memberId)),
    checkInsBy(memberId),
  ]);
  const rows = found
    .reverse()
    .filter(
      (meeting) =>
        meeting.state === 'planned' ||
        (meeting.state !== 'cancelled' &&
          meeting.participants.some((p) => p.memberId === memberId)),
    )
    .map((meeting) => {
      const checkIn = checkIns.find((c) => c.meetingId === meeting._id);
      return {
        meeting: summaryOf(meeting, memberId, checkIns),
        status: rowStatus(meeting, memberId, checkIn),
        at: checkIn?.at ?? null,
        by: checkIn?.by ? '记录员代签' : null,
        method: checkIn?.method ?? null,
        leftAt: checkIn?.leftAt ?? null,
        place: checkIn?.place ?? 'notGiven',
        reasons: viewReasons(
          meeting.state === 'closed' ? statusOf(meeting, memberId, checkIn).reasons : [],
        ),
        requests: requestViews(meeting, call, false),
        mayContest: mayContest(meeting, memberId, checkIn),
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

/** 本人看到的一行：结束之前看走到哪一步，结束之后看认定；请假还在等答复的不说缺席（G4）。 */
function rowStatus(
  meeting: Pick<MeetingDoc, 'requests' | 'startsAt' | 'state'>,
  memberId: string,
  checkIn: CheckIn | undefined,
) {
  const leave = latestRequest(meeting.requests, 'leave', memberId)?.state;
  if (checkIn) return lineOf(meeting, memberId, checkIn);
  if (leave === 'pending') return 'leavePending' as const;
  if (leave === 'granted') return 'leave' as const;
  if (meeting.state === 'planned') return 'upcoming' as const;
  return meeting.state === 'open' ? ('open' as const) : lineOf(meeting, memberId, checkIn);
}
