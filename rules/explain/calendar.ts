import type { Cycle, Duty } from '../schemes/frequencyScheme';
import type { SentenceTable } from './sentence';

/** 事项的中文名。 */
export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支委会会议',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themedPartyDay: '主题党日',
  organisationalLifeMeeting: '组织生活会',
  leadershipMeeting: '班子会',
  appraisal: '民主评议党员',
  secretaryLecture: '书记讲党课',
  memberLecture: '党员讲党课',
  secretaryTalk: '书记与党员谈心',
  superiorTalk: '上级书记与支部书记谈心',
  annualPlanFiling: '年度计划报备',
  selfInspection: '制度执行自查',
};

/** 期间的中文名。 */
export const CYCLE_NAMES: Readonly<Record<Cycle, string>> = {
  month: '本月',
  quarter: '本季度',
  halfYear: '本半年',
  year: '本年',
};

/** 组织生活频次的句子。 */
export const CALENDAR_SENTENCES: SentenceTable = {
  'calendar.dutyOwed': (f) =>
    `${CYCLE_NAMES[f.cycle as Cycle]}${DUTY_NAMES[f.duty as Duty]}应不少于 ${f.least} 次，已 ${f.done} 次，还差 ${f.owed} 次`,

  'calendar.planShort': (f) =>
    `${f.fromMonth === f.untilMonth ? `${f.fromMonth} 月` : `${f.fromMonth}—${f.untilMonth} 月`}${f.group === undefined ? '' : `“${f.group}”`}${DUTY_NAMES[f.duty as Duty]}应不少于 ${f.least} 次，计划里排了 ${f.planned} 次`,

  'calendar.talkFits': () => '谈话双方与谈话的种类相符',
  'calendar.talkKindWrong': () => '谈话双方与所选的种类对不上',
  'calendar.talkWithSelf': () => '谈话的另一方不能是自己',
};
