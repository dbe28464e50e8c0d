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

  'attendance.mayClose': () => '活动已经开始，可以结束',
  'attendance.notStarted': () => '活动还没到开始时间，不能结束',

  'attendance.leaveAskable': () => '活动还没开始，可以请假',
  'attendance.leaveAfterStart': () => '活动已经开始，请假须事前提出',
  'attendance.leaveAlreadyAsked': () => '这次活动已经请过假，正在等答复或已获批准',
  'attendance.leaveAlreadyPresent': () => '本人已经签到，不用请假',
  'attendance.leaveByLeaders': () => '请假由申请人以外的书记、副书记批',
  'attendance.leaveByRecorders': () => '除申请人外没有书记、副书记，请假由记录员、监督员批',
  'attendance.leaveByNobody': () => '除申请人外没有能批假的人，请先配齐支部职务',

  'attendance.secondPerson': () => '由经手人与本人以外的第二个人答复',
  'attendance.ownLine': () => '不能答复自己的出席记录',
  'attendance.sameKeeper': () => '原来经手的人不能自己答复，须由另一个人办',
  'attendance.confirmByOfficers': () => '支部还有别的任职的人，由他们确认，不另请人',
  'attendance.confirmByPresent': () => '没有别的任职的人，可以请一名到了会的正式党员确认',
  'attendance.confirmByNobody': () =>
    '没有别的任职的人，也没有绑定了微信、到了会的正式党员可请，请先配齐支部职务',
  'attendance.mayAnswer': () => '任支部职务，或登记时请的就是他，可以答复',
  'attendance.notAsked': () => '不是请你答复的，由支部任职的人答复',
  'attendance.contestable': () => '本人可以对这条出席记录提出异议',
  'attendance.nothingToContest': () => '记录是按时到会，没有可异议的',
  'attendance.contestWaiting': () => '已提的异议还在等答复',

  'attendance.handInAccepted': (f) => `断网时留下的签到，活动结束后 ${f.hours} 小时内交来，收下`,
  'attendance.handInOutsideOpening': () => '扫码的时候没有在签到，不能收下',
  'attendance.handInFromFuture': () => '扫码的时间晚于现在，不能收下',
  'attendance.handInTooLate': (f) =>
    `活动结束已超过 ${f.hours} 小时，留下的签到不能再收；确已到会请找记录员补签`,

  'attendance.placeNear': (f) => `本人给的位置在会场附近（${f.metres} 米之内）`,
  'attendance.placeNotNear': (f) => `本人给的位置不在会场附近（${f.metres} 米之外），签到照算`,
  'attendance.placeNotGiven': () => '没有给位置，签到照算',
  'attendance.placeTooCoarse': (f) =>
    `定位误差大于 ${f.metres} 米，判不出在不在附近，按没给记，签到照算`,

  'attendance.leftAccepted': () => '离开的时间在签到之后、活动结束之前',
  'attendance.leftBeforeSignIn': () => '离开的时间早于签到',
  'attendance.leftAfterEnd': () => '离开的时间不早于活动结束，不算提前离开',
  'attendance.leftInFuture': () => '离开的时间还没到',

  'attendance.themedSpeakersEnough': (f) => `主题党日有 ${f.speakers} 名党员主题发言`,
  'attendance.themedSpeakersMissing': (f) => `主题党日每次要有 ${f.least}—${f.most} 名党员主题发言`,
  'attendance.themedSpeakersBeyond': (f) =>
    `主题发言有 ${f.speakers} 名，多于 ${f.most} 名，照实记录`,
  'attendance.handsCounted': (f) => `举手合计 ${f.total}，有表决权的到会 ${f.present} 人`,
  'attendance.handsBeyondPresent': (f) =>
    `举手合计 ${f.total}，多于有表决权的到会 ${f.present} 人，请核对`,
};
