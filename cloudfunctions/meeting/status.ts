import { attendanceStatus } from '../../rules/attendance/attendanceStatus';
import type { AttendanceLine } from '../../rules/attendance/contestable';
import { contestable } from '../../rules/attendance/contestable';
import type { Decided } from '../../rules/result';
import type { AttendanceStatus } from '../../rules/vocabulary';
import { latestRequest } from '../_store/leaves';
import type { MeetingDoc } from '../_store/meetings';
import { pointSchemeAt } from '../points/scheme';
import type { CheckIn } from './attendance';

/** 判断一个人的一行要的部分。 */
type LineOf = Pick<MeetingDoc, 'requests' | 'startsAt'>;

/** 某人这次活动算出席、请假还是缺席（M8）：事实来自签到、补签与请假，判断在规则里。 */
export function statusOf(
  meeting: LineOf,
  memberId: string,
  checkIn: CheckIn | undefined,
): Decided<AttendanceStatus> {
  const madeUp = latestRequest(meeting.requests, 'makeUp', memberId);
  const leave = latestRequest(meeting.requests, 'leave', memberId);
  const byMakeUp = checkIn?.method === 'makeUp';
  return attendanceStatus(
    {
      memberId,
      startsAt: meeting.startsAt,
      signedInAt: checkIn && !byMakeUp ? checkIn.at : null,
      lateSignIn:
        madeUp && (byMakeUp || madeUp.state === 'pending')
          ? {
              reason: madeUp.reason,
              recorderId: madeUp.by,
              confirmedBy: madeUp.state === 'granted' ? (madeUp.answer?.by ?? null) : null,
            }
          : null,
      leave:
        leave && leave.state !== 'withdrawn'
          ? { requestedAt: leave.at, approved: leave.state === 'granted' }
          : null,
    },
    pointSchemeAt(meeting.startsAt),
  );
}

/** 已结束的活动上，本人看到的一行：到会的再分按时与迟到；迟到的异议成立后算按时。 */
export function lineOf(
  meeting: LineOf,
  memberId: string,
  checkIn: CheckIn | undefined,
): AttendanceLine {
  const { value } = statusOf(meeting, memberId, checkIn);
  if (value !== 'present') return value;
  const contest = latestRequest(meeting.requests, 'contest', memberId);
  return checkIn?.late && contest?.state !== 'granted' ? 'late' : 'present';
}

/** 本人可否对这一行提异议（G5）：活动结束、本人应到。 */
export function contestPermission(meeting: LineOf, memberId: string, checkIn: CheckIn | undefined) {
  const waiting = latestRequest(meeting.requests, 'contest', memberId)?.state === 'pending';
  return contestable(lineOf(meeting, memberId, checkIn), waiting);
}

/** 这一行现在能不能提异议。 */
export function mayContest(
  meeting: LineOf & Pick<MeetingDoc, 'state' | 'participants'>,
  memberId: string,
  checkIn: CheckIn | undefined,
): boolean {
  return (
    meeting.state === 'closed' &&
    meeting.participants.some((p) => p.memberId === memberId) &&
    contestPermission(meeting, memberId, checkIn).allowed
  );
}
