import type { Cycle } from '../schemes/frequencyScheme';
import type { Register } from '../schemes/membership';
import { CYCLE_NAMES } from './calendar';
import type { SentenceTable } from './sentence';

/** 定期登记的中文名。 */
export const REGISTER_NAMES: Readonly<Record<Register, string>> = {
  relationCheck: '组织关系排查',
  serviceCheck: '活动载体检查',
  pledgeReport: '岗位履职汇报',
};

/** 组织设置各规则的句子。 */
export const ORGANISATION_SENTENCES: SentenceTable = {
  'organisation.participants': (f) =>
    `应参加 ${f.expected} 人，其中有表决权的正式党员 ${f.voting} 人`,

  'organisation.structureConforms': (f) =>
    `党员 ${f.members} 人，${f.committeeRequired === true ? '设支委会' : '不设支委会'}，设置符合规定`,
  'organisation.tooFewFullMembers': (f) =>
    `正式党员 ${f.fullMembers} 人，至少 ${f.least} 人方可设支部`,
  'organisation.committeeSize': (f) =>
    `委员 ${f.committeeMembers} 人，支委会应为 ${f.least}—${f.most} 人`,
  'organisation.committeeNotNeeded': (f) =>
    `党员 ${f.members} 人，不足 ${f.least} 人的支部不设支委会`,
  'organisation.secretaryCount': (f) => `书记 ${f.secretaries} 人，应为 1 人`,
  'organisation.deputyCount': (f) => `副书记 ${f.deputySecretaries} 人，不设支委会的至多 1 人`,
  'organisation.notApproved': () => '选举结果还没有报上级批准',

  'organisation.termRunning': (f) => `任期 ${f.months} 个月，尚未届满`,
  'organisation.termExpired': (f) => `任期 ${f.months} 个月，已经届满，应换届`,
  'organisation.extensionTooLong': (f) =>
    `申请延长 ${f.extensionMonths} 个月，延长不得超过 ${f.most} 个月，不生效`,
  'organisation.extensionNotApproved': () => '延期换届未经上级批准，不生效',
  'organisation.electionOnTime': () => '任期届满换届',
  'organisation.earlyElectionApproved': () => '提前换届，已经上级批准',
  'organisation.earlyElectionNotApproved': () => '提前换届须经上级批准',

  'organisation.groupConforms': (f) =>
    `党小组 ${f.members} 人，其中正式党员 ${f.full} 人，符合规定`,
  'organisation.groupTooSmall': (f) => `党小组 ${f.members} 人，至少 ${f.least} 人`,
  'organisation.groupWithoutFullMember': (f) => `党小组至少要有 ${f.least} 名正式党员`,
  'organisation.groupLeaderCount': (f) => `党小组长 ${f.leaders} 人，应为 1 人`,

  'organisation.recorderConforms': (f) =>
    `考核记录员 1 名，监督员 ${f.supervisors} 名，设置符合规定`,
  'organisation.recorderCount': (f) => `考核记录员 ${f.recorders} 名，应为 1 名`,
  'organisation.recorderNotFullMember': () => '考核记录员应由正式党员担任',
  'organisation.recorderAssessesSelf': () => '记录员由书记、副书记考核，书记、副书记不能兼任',
  'organisation.recorderNotRecommended': () => '考核记录员须经民主推荐产生',
  'organisation.supervisorCount': (f) => `考核监督员 ${f.supervisors} 名，至多 1 名`,
  'organisation.supervisorIsRecorder': () => '考核监督员不能是记录员本人',

  'organisation.mobileInTouch': (f) => `${f.months} 个月之内有联系`,
  'organisation.mobileContactDue': (f) => `最近一次联系已满 ${f.months} 个月，该联系了`,
  'organisation.mobileWarned': (f) => `两头满 ${f.months} 个月没有联系，预警`,
  'organisation.mobileLost': (f) =>
    `两头满 ${f.months} 个月没有联系，列入失联排查；是不是失联、怎样处置由支部按程序决定`,
  'organisation.mobileTransferDue': (f) => `流动已满 ${f.months} 个月，具备条件的应转出组织关系`,
  'organisation.mobileReturnOverdue': () => '已过预计返回的日子，请核实',

  'organisation.registerOwed': (f) =>
    `${CYCLE_NAMES[f.cycle as Cycle]}${REGISTER_NAMES[f.register as Register]}还差 ${f.owed} 次（已 ${f.done} 次）`,

  'organisation.vacancyInTime': (f) =>
    f.filled === true ? '负责人空缺已按期补齐' : `负责人空缺，应在 ${f.months} 个月内补齐`,
  'organisation.vacancyOverdue': (f) => `负责人空缺超过 ${f.months} 个月没有补齐`,
};
