import { gradeNames } from './gradeNames';
import type { SentenceTable } from './sentence';

/** 积分各规则的句子。 */
export const POINTS_SENTENCES: SentenceTable = {
  'points.score': (f) =>
    `基础分 ${f.base}，加分 ${f.bonus}，减分 ${f.deduction}，年度得分 ${f.score}`,
  'points.deductionCapped': (f) =>
    `减分合计 ${f.deduction} 超过基础分 ${f.base}，扣光基础分为止，不影响加分`,
  'points.vetoed': (f) => `有 ${f.vetoes} 项一票否决成立，年度积分为 0`,

  'points.participates': () => '列入积分考核',
  'points.careManaged': () => '本人愿意，按关爱管理，不列入积分考核',
  'points.wishNotAsked': () => '可以不列入积分考核，但还没有征求本人意愿，暂照常列入',
  'points.wishesPoints': () => '本人愿意参加积分考核，照常列入',

  'points.noSelfAssessment': (f) => `没有自评，基础分 ${f.base}`,
  'points.selfAssessmentInvalid': (f) => `自评没有逐项填写或超出分值，不采用，基础分 ${f.base}`,
  'points.selfAssessmentCompared': (f) => `自评 ${f.total} 分只供对照，基础分 ${f.base}`,
  'points.selfAssessmentAsBase': (f) => `按本支部方案，以自评 ${f.total} 分为基础分`,

  'points.claimAcceptable': (f) =>
    `“${f.title}”的证据齐备（${f.material === true ? '有材料，' : ''}有效证明人 ${f.witnesses} 名），可以认定`,
  'points.itemNotAdopted': (f) => `本支部方案没有采用“${f.title}”`,
  'points.countInvalid': (f) => `次数 ${f.count} 不对，须为正整数，按级的项目只计一次`,
  'points.filed': (f) => `提出“${f.title}”${f.count} 次（条、级），认定之后才计分`,
  'points.filingCareManaged': () => '按关爱管理，不列入积分考核，不用申报加减分',
  'points.yearClosed': (f) => `${f.year} 年度的考核已经评定，不再收新的申报；有误的走更正`,
  'points.yearTooOld': (f) => `${f.year} 年度早已过去，只收今年与去年还没评定的`,
  'points.witnessRepeated': () => '证明人须是不同的人',
  'points.witnessIsSubject': () => '不能自己证明自己的事',
  'points.witnessIsFiler': () => '提出的人不能同时作证明人',
  'points.witnessAsked': () => '这名证明人已经请过',
  'points.keeperInvolved': () => '当事人、提出减分的人不能代录书面证明，请由其他人登记',
  'points.answeredInPerson': () => '这名证明人已经本人答复，不能代他改',
  'points.witnessesFull': (f) => `证明人已有 ${f.most} 名，不用再添`,
  'points.rewriteNeeded': () => '事由没有通过内容安全检查，请改写',
  'points.nothingAdded': () => '没有补充任何内容',
  'points.materialsFull': (f) => `材料至多 ${f.most} 份`,
  'points.sameDeed': (f) =>
    `同一项目、日期相差 ${f.days} 天、文字有重合（${f.shared}/${f.shorter}），请看是不是同一件事`,
  'points.stillChecking': () => '文字还在做内容安全检查，有了结果才能审核',
  'points.returnOnlyBonus': () => '只有加分申报可以退回补充；减分证据不足的，认定不成立',
  'points.waitingSupplement': () => '已退回补充，等补充之后再认定',
  'points.waitingAnswer': () => '还在等本人回应或申辩，期满或回应之后才能认定',
  'points.officialDeterminationMissing': () =>
    '须附有权机关的书面认定，证明人不能替代；依法正常信访不计',
  'points.evidenceInsufficient': (f) =>
    `没有材料，有效证明人 ${f.witnesses} 名，至少要 ${f.needed} 名`,
  'points.reviewerOwnClaim': () => '审核人不能审核自己的事项',
  'points.reviewerIsWitness': () => '审核人同时是证明人，须回避',
  'points.subjectNotNotified': () => '本人还没有收到通知',
  'points.defenceUnanswered': () => '本人的申辩还没有答复',

  'points.vetoAllowed': (f) => `按 ${f.article} 作出一票否决的条件齐备`,
  'points.vetoWithoutEvidence': (f) => `按 ${f.article} 作出一票否决，没有附证据`,
  'points.vetoOutsideAppraisal': (f) => `按 ${f.article} 作出一票否决，须经支部民主评议程序`,
  'points.vetoJustified': () => '本人有正当理由，或属预备、豁免、失能，不能一票否决',
  'points.vetoWithoutEducation': () => '还没有经过教育仍拒绝交纳这一步',
  'points.vetoWithoutPunishment': () => '须已受处罚或处分，且后果严重',

  'points.vetoOpened': (f) => `按 ${f.article} 启动一票否决的程序；启动不是否决`,
  'points.vetoRepeated': (f) => `本人 ${f.year} 年度已有一件按 ${f.article} 在办或已成立的`,
  'points.resolutionStands': () => '有归档纪实里表决通过的决议作凭据',
  'points.resolutionWrongMeeting': (f) =>
    f.hasCommittee === true
      ? '须凭支委会会议或支部党员大会的决议'
      : '本支部不设支委会，须凭支部党员大会的决议',
  'points.resolutionNotFrozen': () => '这次会议的纪实还没有归档，不能作凭据',
  'points.resolutionNotVoted': () => '这项决议没有记下举手表决',
  'points.resolutionNotPassed': () => '这项决议表决没有通过',

  'points.checkFold': () => '两种算法重算的得分不一致',
  'points.checkAmount': (f) => `${f.item} 计 ${f.count} 次，账上写的分值与方案不符`,
  'points.checkState': (f) => `${f.proposalId} 的办理结果，账上与事项里存的不一致`,
  'points.checkMissing': (f) => `${f.proposalId} 有办理记录，账上没有`,
  'points.checkOrphan': (f) => `账上有 ${f.proposalId} 后来的经过，没有它的提出`,
  'points.checkEdited': (f) => `账上 ${f.entryId} 的内容与审计链不符，可能被人改过`,
  'points.checkPublished': (f) => `“${f.title}”印的得分与照发布时的账重算的不一致`,

  'points.bandVetoed': () => '一票否决成立，经民主评议程序应定为不合格',
  'points.bandUnqualified': (f) =>
    `得分 ${f.score}，在 ${f.unqualifiedLine} 分以下，民主评议应定为不合格，由支部按程序作出`,
  'points.bandBorderline': (f) =>
    `得分恰为 ${f.unqualifiedLine}，属临界，不自动定不合格，由支部决定`,
  'points.bandQualified': (f) => `得分 ${f.score}，未达 ${f.honoursLine} 分，不得参加评先评优`,
  'points.bandHonours': (f) => `得分 ${f.score}，可以参加评先评优`,
  'points.bandExcellent': (f) =>
    `得分 ${f.score}，在 ${f.excellentLine} 分以上，综合其他表现可以定为优秀`,
  'points.bandTopRanked': (f) => `得分 ${f.score}，名次靠前，综合其他表现可以定为优秀`,

  'points.rankHints': (f) =>
    `共 ${f.size} 人，靠前按前 ${f.top}%、靠后按后 ${f.bottom}% 提示，并列同名次，只供支部参考`,

  'points.helpDue': (f) =>
    `${f.year} 年度得分 ${f.score}，低于 ${f.line} 分或名次靠后，应谈心谈话、结对帮扶`,
  'points.lowTwoYears': (f) =>
    `${f.from}、${f.to} 连续两年低于 ${f.line} 分且名次靠后，由支部按规定研究`,
  'points.unimproved': (f) =>
    `${f.year} 年度${f.refused === true ? '不愿整改' : '整改效果不明显'}，由支部按规定研究`,
  'points.noFollowUp': (f) => `${f.year} 年度没有需要跟进的情况`,

  'points.attendanceShort': (f) =>
    `全年应参加不少于 ${f.required} 次，已参加 ${f.attended} 次，还差 ${f.shortBy} 次；次数不足本身不扣分`,
  'points.attendanceEnough': (f) => `全年应参加不少于 ${f.required} 次，已参加 ${f.attended} 次`,

  'points.absenceProbationary': () => '预备党员不作连续未参加组织生活的预警',
  'points.absenceCareManaged': () => '按关爱管理，不作连续未参加组织生活的预警',
  'points.absenceNone': () => '没有连续未参加组织生活的月份',
  'points.absenceBelow': (f) =>
    `${f.since} 至 ${f.until} 连续 ${f.months} 个月未参加组织生活，未到 ${f.threshold} 个月`,
  'points.absenceWarned': (f) =>
    `${f.since} 至 ${f.until} 连续 ${f.months} 个月未参加组织生活，达到 ${f.threshold} 个月，请支部核实原因；预警不是否决`,

  'points.duesProposed': (f) => `${f.month} 的党费没有按时交纳，拟记减 ${f.points} 分`,
  'points.duesOnTime': () => '党费按时交纳',
  'points.duesLate': (f) => `有 ${f.late} 个月的党费没有按时交纳`,
  'points.duesWarned': (f) =>
    `党费已拖欠 ${f.overdueMonths} 个月，达到 ${f.threshold} 个月，请支部核实并教育；预警不是否决`,

  'points.stepPublish': () => '考核周期内，记录员按季度公布积分与明细',
  'points.stepAssess': (f) =>
    `周期已结束，由${f.hasCommittee === true ? '支委会' : '支部党员大会'}集体评定`,
  'points.stepReview': () => '支部已评定，报上级审核',
  'points.stepNotice': () => '上级已审核，须公示期满且异议全部办结',
  'points.stepInEffect': () => '年度考核结果已生效',
  'points.quartersUnpublished': (f) => `第 ${f.quarters} 季度公布不足 ${f.least} 次，须向上级说明`,

  'points.quarterOpen': (f) => `${f.year} 年第 ${f.quarter} 季度的积分可以公布到 ${f.lastDay}`,
  'points.quarterPublished': (f) =>
    `${f.year} 年第 ${f.quarter} 季度的积分已经公布，要改请先在账上更正，再发新版`,
  'points.quarterLater': (f) =>
    `${f.year} 年第 ${f.quarter} 季度还没有到，自 ${f.firstDay} 起可以公布`,
  'points.quarterMissed': (f) =>
    `${f.year} 年第 ${f.quarter} 季度的积分应在 ${f.lastDay} 之前公布，已经过期，不能补办`,

  'points.assessmentAllowed': (f) => `${f.year} 年度 ${f.members} 人，可以评定`,
  'points.alreadyAssessed': (f) => `${f.year} 年度支部已经评定，上级没有退回`,
  'points.yearRunning': (f) => `${f.year} 年度还没有结束`,
  'points.mattersPending': (f) => `还有 ${f.pending} 件拟记事项没有办完`,
  'points.wrongAssessor': (f) =>
    f.hasCommittee === true
      ? '本支部设支委会，由支委会会议评定'
      : '本支部不设支委会，由支部党员大会评定',
  'points.resolutionTooEarly': (f) => `评定的会议须在 ${f.year} 年度结束之后召开`,
  'points.resolutionReturned': () => '上级已退回按这项决议作的评定，须重新开会评定',
  'points.rowsMissing': (f) => `还有 ${f.count} 人没有列上（${f.names}）`,
  'points.rowsUnknown': (f) => `有 ${f.count} 人不在参加考核的名册里`,
  'points.rowsRepeated': () => '同一人列了两行',
  'points.probationaryNotGraded': (f) => `${f.name}是预备党员，不评定等次`,
  'points.gradeRequired': (f) =>
    `${f.name}的积分只支持“${gradeNames(f.required)}”，不能定为“${gradeNames(f.grade)}”；可以不填，由民主评议定`,
  'points.gradeBarred': (f) => `${f.name}的积分不允许定为“${gradeNames(f.grade)}”`,

  'points.notAssessed': () => '支部还没有评定',
  'points.notApproved': () => '上级还没有审核通过',
  'points.alreadyApproved': () => '已经审核通过',
  'points.yearPublished': () => '年度积分已经公示，要改请先在账上更正，再发新版',
  'points.ledgerChanged': () => '评定之后账上有更正，得分对不上了，请上级退回，由支部重新评定',
  'points.noticeTooShort': (f) => `公示 ${f.days} 天，不少于 ${f.least} 天`,
  'points.nothingToCorrect': () => '公布之后账上没有变化，没有什么可更正的；请先在账上冲销或认定',
  'points.rewriteNeedsAnswer': () =>
    '公示的等次、备注由支部集体评定，上级对异议答复“更正”之后才能改',
  'points.correctionOwed': () => '上级对异议答复了“更正”，须发新版',
  'points.correctionDue': () => '公布之后账上有更正，须发新版',

  'points.selfTooEarly': (f) => `${f.year} 年度还没有到，不能自评`,
  'points.selfSubmitted': (f) => `${f.year} 年度的自评已经交上，一年一次，不能再改`,
  'points.selfClosed': (f) => `支部已经评定 ${f.year} 年度，不再收自评`,
  'points.selfItemInvalid': (f) => `“${f.item}”应填 0—${f.most} 的整数`,

  'points.resultUnpublished': () => '年度结果还没有公示',
  'points.helpNotDue': () => '按考核结果，没有需要帮扶的情况',
  'points.helperUnfit': () => '帮扶的人须是本支部在册的、本人以外的党员，不能重复',
  'points.helpUnassigned': () => '还没有指定帮扶的人',
};
