/** 领域词汇（design §1 名词表）。规则、契约、界面共用这一份取值，中文名在 types/labels.ts。 */

/** 党员类别（O6）：正式、预备。 */
export const MEMBER_KINDS = ['fullMember', 'probationaryMember'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** 在职 / 离退休（O6）。流动党员是另一个独立的标记。 */
export const SERVICE_STATUSES = ['inService', 'retired'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** 支部内职务（O6、D16 的分档）：班子成员、委员、普通党员。 */
export const POSITIONS = ['leader', 'committeeMember', 'ordinary'] as const;
export type Position = (typeof POSITIONS)[number];

/** 行业领域（O7）：农村、城市社区、机关事业、国有企业、“两新”组织、高校。 */
export const FIELDS = [
  'rural',
  'urbanCommunity',
  'government',
  'stateEnterprise',
  'twoNew',
  'university',
] as const;
export type Field = (typeof FIELDS)[number];

/** 活动种类（M1、M2、M4、M9）。leadershipMeeting 是支部班子会。 */
export const EVENT_KINDS = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themedPartyDay',
  'organisationalLifeMeeting',
  'leadershipMeeting',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** 出席结果（M7、M8）：到会、请假（经批准）、缺席。 */
export const ATTENDANCE_STATUSES = ['present', 'leave', 'absent'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** 评议等次（Q9），由高到低。 */
export const GRADES = ['excellent', 'qualified', 'basic', 'unqualified'] as const;
export type Grade = (typeof GRADES)[number];
