import type { MinuteField } from '../attendance/minutesComplete';
import type { ReasonFacts } from '../reason';
import type { SentenceTable } from './sentence';

const FIELD_NAMES: Readonly<Record<MinuteField, string>> = {
  time: '时间',
  place: '地点',
  theme: '主题',
  chair: '主持',
  speakers: '发言人',
  attendance: '出席情况',
  record: '记录',
  resolutions: '决议',
};

const fieldNames = (ids: ReasonFacts[string] | undefined): string =>
  String(ids)
    .split(',')
    .map((id) => FIELD_NAMES[id as MinuteField])
    .join('、');

/** 出席各规则的句子。 */
export const ATTENDANCE_SENTENCES: SentenceTable = {
  'attendance.signedIn': () => '本人已签到',
  'attendance.signedInLate': () => '补签已说明原因并经第二人确认，算出席',
  'attendance.onLeave': () => '活动开始前请假并获批准',
  'attendance.lateSignInUnconfirmed': () =>
    '补签须说明原因，并由记录员以外、也不是本人的一人确认，暂算缺席',
  'attendance.leaveTooLate': () => '活动开始后才请假，不算事前请假',
  'attendance.leaveNotApproved': () => '请假没有获批准',
  'attendance.noSignInNoLeave': () => '没有签到，也没有请假',

  'attendance.minutesComplete': () => '活动纪实内容齐全',
  'attendance.minutesMissing': (f) => `活动纪实还缺：${fieldNames(f.missing)}`,

  'attendance.absentWithoutLeave': (f) =>
    `未请假缺席要求参加的活动，建议减 ${f.points} 分，须经支部审核，本人可以申辩`,
  'attendance.leaveBeyondFree': (f) =>
    `${f.year} 年第 ${f.nth} 次请假，超过免扣的 ${f.free} 次，建议减 ${f.points} 分，须经支部审核，本人可以申辩`,
};
