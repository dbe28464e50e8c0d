/** M8：一次活动的出席、请假、缺席怎样认定。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import type { AttendanceStatus } from '../vocabulary';

/** 事后补签。 */
export interface LateSignIn {
  readonly reason: string;
  readonly recorderId: string;
  /** 确认人；还没有人确认为 null。 */
  readonly confirmedBy: string | null;
}

/** 认定出席所需的事实；时刻均为 epoch 毫秒。 */
export interface PresenceFacts {
  readonly memberId: string;
  readonly startsAt: number;
  /** 本人现场签到（或记录员当场代签）的时刻；没有为 null。 */
  readonly signedInAt: number | null;
  readonly lateSignIn: LateSignIn | null;
  /** 请假申请的时刻与是否获批；没有申请为 null。 */
  readonly leave: { readonly requestedAt: number; readonly approved: boolean } | null;
}

/**
 * 出席、请假还是缺席（M8）：本人签到为出席；有效的补签为出席；
 * 活动开始前申请并获批的为请假；都没有的为缺席。
 * 补签须说明原因，并由记录员以外、也不是本人的一人确认；方案可改为记录员自行补记。
 */
export const attendanceStatus = (
  facts: PresenceFacts,
  scheme: PointScheme,
): Decided<AttendanceStatus> => {
  const decided = (value: AttendanceStatus, code: string): Decided<AttendanceStatus> => {
    const reason: Reason = {
      rule: 'attendance/attendanceStatus',
      articles: ['M8'],
      code,
      facts: {},
    };
    return { value, reasons: [reason] };
  };
  const { signedInAt, lateSignIn, leave } = facts;
  if (signedInAt !== null) return decided('present', 'attendance.signedIn');
  if (lateSignIn !== null && lateSignIn.reason.trim() !== '') {
    const confirmed =
      scheme.readings.lateSignIn === 'recorderAlone' ||
      (lateSignIn.confirmedBy !== null &&
        lateSignIn.confirmedBy !== lateSignIn.recorderId &&
        lateSignIn.confirmedBy !== facts.memberId);
    if (confirmed) return decided('present', 'attendance.signedInLate');
  }
  if (leave?.approved === true && leave.requestedAt < facts.startsAt) {
    return decided('leave', 'attendance.onLeave');
  }
  if (lateSignIn !== null) return decided('absent', 'attendance.lateSignInUnconfirmed');
  if (leave === null) return decided('absent', 'attendance.noSignInNoLeave');
  return decided(
    'absent',
    leave.approved ? 'attendance.leaveTooLate' : 'attendance.leaveNotApproved',
  );
};
