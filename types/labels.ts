import type { EventKind, Field, MemberKind, Position, ServiceStatus } from '../rules/vocabulary';
import type { Role } from './roles';

/** 词汇的中文名，界面、导出、错误提示共用。 */
export const MEMBER_KIND_LABELS: Record<MemberKind, string> = {
  fullMember: '正式党员',
  probationaryMember: '预备党员',
};

export const SERVICE_STATUS_LABELS: Record<ServiceStatus, string> = {
  inService: '在职',
  retired: '离退休',
};

export const POSITION_LABELS: Record<Position, string> = {
  leader: '班子成员',
  committeeMember: '委员',
  ordinary: '普通党员',
};

export const FIELD_LABELS: Record<Field, string> = {
  rural: '农村',
  urbanCommunity: '城市社区',
  government: '机关事业',
  stateEnterprise: '国有企业',
  twoNew: '“两新”组织',
  university: '高校',
};

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支委会会议',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themedPartyDay: '主题党日',
  organisationalLifeMeeting: '组织生活会',
  leadershipMeeting: '班子会',
};

export const ROLE_LABELS: Record<Role, string> = {
  secretary: '书记',
  deputySecretary: '副书记',
  recorder: '考核记录员',
  recordSupervisor: '考核监督员',
  superior: '上级党组织',
};
