import type { SentenceTable } from './sentence';

/** 出席各规则的句子。 */
export const ATTENDANCE_SENTENCES: SentenceTable = {
  'attendance.absentWithoutLeave': (f) =>
    `未请假缺席要求参加的活动，建议减 ${f.points} 分，须经支部审核，本人可以申辩`,
  'attendance.leaveBeyondFree': (f) =>
    `${f.year} 年第 ${f.nth} 次请假，超过免扣的 ${f.free} 次，建议减 ${f.points} 分，须经支部审核，本人可以申辩`,
};
