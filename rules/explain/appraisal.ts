import type { ReasonFacts } from '../reason';
import { gradeNames } from './gradeNames';
import type { SentenceTable } from './sentence';

type Names = Readonly<Record<string, string>>;

const STAGES: Names = {
  oath: '宣誓',
  selfReview: '个人剖析',
  discussion: '众人讨论',
  comments: '书记点评',
  ballot: '民主测评',
};
const ABANDONMENTS: Names = {
  absentSixMonths: '连续 6 个月不参加组织生活',
  duesUnpaid: '不交纳党费',
  workRefused: '不做党组织分配的工作',
};
const BOUNDARIES: Names = {
  laggingUnderstanding: '思想认识跟不上，与丧失信仰、抵制决议相区别',
  weakOrganisation: '组织软弱涣散造成的，与本人主观不愿相区别',
  mobileDifficulties: '流动中的客观原因，与组织观念淡薄相区别',
  ageOrIllness: '年老体弱或患病的实际困难，与意志衰退相区别',
  limitedAbility: '经验能力所限的失误，与以权谋私、玩忽职守相区别',
  willingToReform: '愿意接受教育改正，与屡教不改相区别',
};
const FEEDBACK: Names = {
  praise: '予以表扬',
  affirm: '肯定优点，提出希望和要求',
  pointOutGaps: '指出差距，帮助改进',
  dispose: '立足教育帮助，按规定处置',
};
const REDO_CAUSES: Names = {
  incited: '组织、煽动把党员故意评为不合格',
  majorityDissatisfied: '多数党员群众不满意',
};
const stage = (id: ReasonFacts[string] | undefined): string | undefined => STAGES[String(id)];

/** 民主评议各规则的句子。 */
export const APPRAISAL_SENTENCES: SentenceTable = {
  'appraisal.notAnnounced': (f) => `大会的时间与要求还没有公告，须提前 ${f.days} 天`,
  'appraisal.announcedLate': (f) => `大会的公告不足 ${f.days} 天`,
  'appraisal.notNotified': (f) => `${f.memberId} 还没有收到书面通知，须提前 ${f.days} 天`,
  'appraisal.notifiedLate': (f) => `${f.memberId} 收到书面通知不足 ${f.days} 天`,
  'appraisal.subjects': (f) => `被评议对象 ${f.count} 人`,
  'appraisal.probationaryNotAssessed': (f) => `${f.memberId} 是预备党员，参加会议，不评定等次`,
  'appraisal.leadingCadreExcused': (f) =>
    `${f.memberId} 是参加年度民主生活会的党员领导干部，不参加民主评议`,
  'appraisal.selfReview': () => '正式党员，须写党性自查材料',
  'appraisal.selfReviewOptional': (f) =>
    `年满 ${f.exemptAge} 周岁、长期生病不能自理或不能正常表达意志，可以不写党性自查材料`,
  'appraisal.thoughtReport': () => '预备党员，按季度交思想汇报',
  'appraisal.stageAlreadyStarted': (f) => `${stage(f.stage)}已经开始过，不能再开始`,
  'appraisal.earlierStageNotDone': (f) =>
    `${stage(f.earlier)}还没有完成，不能开始${stage(f.stage)}`,
  'appraisal.noticeMissing': () => '会前通知与公告没有做到，不能开始',
  'appraisal.quorumNotReached': () => '到会人数没有达到，不能开始测评',
  'appraisal.ballotNotByGroup': () => '民主测评须全支部一次进行，不能分党小组',
  'appraisal.tooFewForGroups': (f) =>
    `支部党员 ${f.memberCount} 人，不足 ${f.least} 人，不能分党小组进行`,
  'appraisal.groupNotChairedBySecretary': () => '分党小组进行的，须由党支部书记主持',
  'appraisal.committeeAbsentFromGroup': (f) =>
    `分党小组进行的，支委须全部列席，${f.memberId} 没有列席`,
  'appraisal.stageNotRunning': (f) => `${stage(f.stage)}没有在进行，不能结束`,
  'appraisal.stageOutstanding': (f) =>
    `${stage(f.stage)}还有 ${f.outstanding} 名被评议人没有轮到，不能结束`,
  'appraisal.ballotVoid': () => '收回票多于发出票，本次测评作废，重新测评',
  'appraisal.ballotRecount': () => '票数互相矛盾，清点清楚之前不能结束测评',
  'appraisal.abandonment': (f) =>
    `无正当理由${ABANDONMENTS[String(f.abandonment)]}，不论票数，一律认定不合格`,
  'appraisal.veto': (f) => `一票否决 ${f.veto} 成立，认定不合格`,
  'appraisal.sanction': (f) => `近 ${f.months} 个月内受过开除党籍以下处分，一律认定不合格`,
  'appraisal.lowPoints': () => '年度积分在不合格线以下，应定不合格',
  'appraisal.pointsBorderline': () => '年度积分恰在不合格线上，是否不合格由支部决定',
  'appraisal.lowAndPoor': () => '合格率低于合格线，且支委会认定表现较差，认定不合格',
  'appraisal.refusesToRectify': () => '对照负面清单问题严重且拒不整改，列为不合格',
  'appraisal.conduct': () => '支委会认定有不合格表现，可以认定不合格或基本合格',
  'appraisal.lowRateOnly': () =>
    '合格率低于合格线，支委会没有认定表现较差，只作提示，不据此定不合格',
  'appraisal.noBallotResult': () => '还没有测评结果，不能作出结论',
  'appraisal.noGroundForUnqualified': () => '没有认定不合格的依据，等次由支部综合日常表现评定',
  'appraisal.noDisposition': (f) => `结论为“${gradeNames(f.grade)}”，没有组织处置`,
  'appraisal.admonish': () => '基本合格，谈话告诫、督促整改',
  'appraisal.expelForAbandonment': () => '按自行脱党处理，予以除名',
  'appraisal.alreadySanctioned': () => '近三年已受党纪处分，不再另作组织处理',
  'appraisal.expelAfterRefusal': () => '已劝退而本人不肯退，予以除名',
  'appraisal.quitAfterRectification': () => '限期改正期满，复议仍不合格，劝其退党，一般不再延长',
  'appraisal.rectify': () => '本人愿意留在党内并愿意改正，限期改正',
  'appraisal.persuadeToQuit': () => '本人不愿留在党内又不愿改正，劝其退党',
  'appraisal.branchChoosesDisposition': () =>
    '本人愿留而不愿改，或愿改而不愿留，由支部按问题轻重在除名以外选择',
  'appraisal.rectificationRunning': (f) => `限期改正 ${f.months} 个月，尚未期满，期间权利义务不变`,
  'appraisal.rectificationReviewDue': (f) => `限期改正 ${f.months} 个月已满，应当复议`,
  'appraisal.extensionOutOfBounds': (f) =>
    `延长预备期 ${f.months} 个月，须在 ${f.least} 至 ${f.most} 个月之间（取整月）`,
  'appraisal.tooFewProposers': (f) => `联名提议 ${f.count} 人，不足 ${f.least} 人`,
  'appraisal.proposalWithoutEvidence': () => '提议没有附证据',
  'appraisal.proposalNotVerified': () => '提议反映的问题还没有派人核实并写出报告',
  'appraisal.subjectNotHeard': () => '还没有向本人反馈并听取意见',
  'appraisal.boundaryNotConfirmed': (f) =>
    `政策界限还没有确认并写明理由：${BOUNDARIES[String(f.boundary)]}`,
  'appraisal.boundaryExcusable': (f) =>
    `属于应当区别对待的情形，不能按不合格认定，须重新研究：${BOUNDARIES[String(f.boundary)]}`,
  'appraisal.gradeNotAllowed': (f) =>
    `不能作出“${gradeNames(f.grade)}”的结论，可以作出的是：${gradeNames(f.allowed)}`,
  'appraisal.talkMissing': () => '还没有同本人谈话',
  'appraisal.defenceMissing': () => '还没有听取本人的申辩',
  'appraisal.notAnnouncedToMembers': () => '结论还没有在党员大会上公布',
  'appraisal.noWrittenNotice': () => '还没有书面通知本人',
  'appraisal.noPledge': () => '还没有签订整改责任书',
  'appraisal.noCommitteeHelper': () => '还没有指派支委结对帮扶',
  'appraisal.noExcellentHelper': () => '还没有指派优秀党员结对帮扶',
  'appraisal.feedback': (f) =>
    `结论为“${gradeNames(f.grade)}”，向本人反馈：${FEEDBACK[String(f.feedback)]}`,
  'appraisal.redoOrdered': (f) => `${REDO_CAUSES[String(f.cause)]}，上级责令重新组织`,
  'appraisal.redoWithoutFindings': () => '责令重新组织须写明查明的事实',
};
