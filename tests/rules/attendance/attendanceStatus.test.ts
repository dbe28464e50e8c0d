import { attendanceStatus } from '../../../rules/attendance/attendanceStatus';
import type { LateSignIn, PresenceFacts } from '../../../rules/attendance/attendanceStatus';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { PointScheme } from '../../../rules/schemes/pointScheme';

const startsAt = 1000;
const nothing: PresenceFacts = {
  memberId: 'm1',
  startsAt,
  signedInAt: null,
  lateSignIn: null,
  leave: null,
};
const late = (confirmedBy: string | null, reason = '手机没电'): LateSignIn => ({
  reason,
  recorderId: 'recorder',
  confirmedBy,
});
const approved = (requestedAt: number) => ({ requestedAt, approved: true });

describe('出席、请假、缺席（M8）', () => {
  it.each<[string, Partial<PresenceFacts>, string, string]>([
    ['本人签到', { signedInAt: 0 }, 'present', 'attendance.signedIn'],
    [
      '请了假又到会，算出席',
      { signedInAt: startsAt, leave: approved(1) },
      'present',
      'attendance.signedIn',
    ],
    ['补签由第二人确认', { lateSignIn: late('second') }, 'present', 'attendance.signedInLate'],
    ['补签没有确认', { lateSignIn: late(null) }, 'absent', 'attendance.lateSignInUnconfirmed'],
    [
      '补签由记录员自己确认',
      { lateSignIn: late('recorder') },
      'absent',
      'attendance.lateSignInUnconfirmed',
    ],
    ['补签由本人确认', { lateSignIn: late('m1') }, 'absent', 'attendance.lateSignInUnconfirmed'],
    [
      '补签没有说明原因',
      { lateSignIn: late('second', ' ') },
      'absent',
      'attendance.lateSignInUnconfirmed',
    ],
    [
      '补签无效而请假有效',
      { lateSignIn: late(null), leave: approved(1) },
      'leave',
      'attendance.onLeave',
    ],
    ['开始前一刻请假获批', { leave: approved(startsAt - 1) }, 'leave', 'attendance.onLeave'],
    ['开始之时才请假', { leave: approved(startsAt) }, 'absent', 'attendance.leaveTooLate'],
    ['开始之后才请假', { leave: approved(startsAt + 1) }, 'absent', 'attendance.leaveTooLate'],
    [
      '请假没有获批',
      { leave: { requestedAt: 1, approved: false } },
      'absent',
      'attendance.leaveNotApproved',
    ],
    ['什么都没有', {}, 'absent', 'attendance.noSignInNoLeave'],
  ])('%s', (_case, change, value, code) => {
    expect(attendanceStatus({ ...nothing, ...change }, SCHEME)).toEqual({
      value,
      reasons: [{ rule: 'attendance/attendanceStatus', articles: ['M8'], code, facts: {} }],
    });
  });

  it('另一种读法：记录员自行补记', () => {
    const scheme: PointScheme = {
      ...SCHEME,
      readings: { ...SCHEME.readings, lateSignIn: 'recorderAlone' },
    };
    expect(attendanceStatus({ ...nothing, lateSignIn: late(null) }, scheme).value).toBe('present');
    expect(attendanceStatus({ ...nothing, lateSignIn: late(null, '') }, scheme).value).toBe(
      'absent',
    );
  });
});
