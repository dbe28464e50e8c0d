import type { TalkKind } from '../rules/calendar/talkDuties';
import type { Service } from '../rules/organisation/services';
import type { PointUnit } from '../rules/schemes/pointScheme';
import type { EventKind, Field, MemberKind, Position, ServiceStatus } from '../rules/vocabulary';
import type { RequestKind } from './contracts/meeting';
import type { ProposalState } from './contracts/proposal';
import type { BookLine, Category } from './contracts/membership';
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

/** 签到是怎样形成的（M8）。 */
export const CHECK_IN_METHOD_LABELS: Record<
  'qr' | 'digits' | 'recorder' | 'roll' | 'offline' | 'makeUp' | 'contest' | 'remote',
  string
> = {
  qr: '扫码',
  digits: '数字码',
  recorder: '代签',
  roll: '名单登记',
  offline: '断网补交',
  makeUp: '补签',
  contest: '异议更正',
  remote: '远程参加',
};

/** 本人自愿给过位置的，留下的那个词。 */
export const PLACE_LABELS: Record<'near' | 'notNear', string> = {
  near: '在会场附近',
  notNear: '不在会场附近',
};

/** 要另一个人答复的出席事项（M8、G5）。 */
export const REQUEST_LABELS: Record<RequestKind, string> = {
  leave: '请假',
  makeUp: '补签',
  contest: '本人异议',
  objection: '对断网签到的异议',
};

export const REQUEST_STATE_LABELS: Record<'pending' | 'granted' | 'refused' | 'withdrawn', string> =
  {
    pending: '等答复',
    granted: '已同意',
    refused: '未同意',
    withdrawn: '已撤回',
  };

export const ROLE_LABELS: Record<Role, string> = {
  secretary: '书记',
  deputySecretary: '副书记',
  recorder: '考核记录员',
  recordSupervisor: '考核监督员',
  superior: '上级党组织',
};

export const TALK_KIND_LABELS: Record<TalkKind, string> = {
  secretaryTalk: '书记与党员',
  superiorTalk: '上级书记与支部书记',
  leadershipTalk: '班子之间',
  reminder: '提醒谈话',
  other: '其他',
};

export const SERVICE_LABELS: Record<Service, string> = {
  modelPost: '党员示范岗',
  pioneer: '先锋党员',
  publicService: '公益服务',
  suggestion: '合理化建议',
  care: '关心困难党员群众',
  policyPromoter: '政策宣传员',
  businessCoach: '业务辅导员',
  serviceSupervisor: '服务监督员',
};

export const DUES_STATE_LABELS: Record<'due' | 'paid' | 'waived', string> = {
  due: '未交',
  paid: '已交',
  waived: '免交',
};

export const PROPOSAL_STATE_LABELS: Record<ProposalState, string> = {
  checking: '文字检查中',
  gathering: '等证明',
  awaitingAnswer: '待本人回应',
  awaitingDecision: '待认定',
  returned: '退回补充',
  withdrawn: '已撤回',
  confirmed: '已认定',
  dismissed: '不成立',
  reversed: '已冲销',
};

/** 活动记录本各行的类别。 */
export const BOOK_LABELS: Record<BookLine['what'], string> = {
  event: '活动',
  remote: '远程参加',
  lecture: '讲党课',
  talk: '谈心谈话',
  points: '积分',
  service: '载体活动',
  pledgeReport: '履职汇报',
  dues: '党费',
};

export const CATEGORY_LABELS: Record<Category, string> = {
  fullMember: '正式党员',
  probationaryMember: '预备党员',
  inService: '在职党员',
  retired: '离退休党员',
  mobile: '流动党员',
  careManaged: '关爱管理党员',
};

/** 加减分项目的计数单位。 */
export const POINT_UNIT_LABELS: Record<PointUnit, string> = {
  entry: '条',
  occasion: '次',
  personOccasion: '人次',
  level: '级',
};
