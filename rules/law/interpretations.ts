/** 【解释】：原文没有说死之处，我们的读法、默认值与理由。每一种都是方案里的参数，界面上看得到。 */
import type { ArticleId } from './articleIds';

/** 读法的取值：方案参数的值。 */
export type Reading = string | number | boolean;

/** 一处解释。 */
export interface Interpretation {
  readonly article: ArticleId;
  /** 问题是什么。 */
  readonly question: string;
  /** 候选读法。数值参数只列默认值，允许的范围见 schemes/adjustPointScheme。 */
  readonly options: readonly { readonly reading: Reading; readonly meaning: string }[];
  /** 默认的一种，是候选之一，也是方案里的值。 */
  readonly standard: Reading;
  readonly why: string;
  /** 方案参数的位置：points、frequencies、membership、appraisal、notice 之一，加路径。 */
  readonly parameter: string;
}

export const INTERPRETATIONS: readonly Interpretation[] = [
  {
    article: 'S5',
    question: '逐项自评是否改变基础分？',
    options: [
      { reading: 'comparisonOnly', meaning: '自评只供对照，基础分恒为 100' },
      { reading: 'asBase', meaning: '以自评合计为基础分' },
    ],
    standard: 'comparisonOnly',
    why: '附件1写明每人基础分均为100分，自评栏没有写如何计入。',
    parameter: 'points.readings.selfAssessment',
  },
  {
    article: 'S6',
    question: '两件申报的日期相差几天还提示“像是同一件事”？',
    options: [{ reading: 1, meaning: '同一项目，相差不超过 1 天' }],
    standard: 1,
    why: '补报常记不准是哪一天；只提示审核人，是不是同一件事由人定（G3）。',
    parameter: 'points.sameDeedDays.value',
  },
  {
    article: 'S6',
    question: '文字重合多少提示“像是同一件事”？',
    options: [{ reading: 50, meaning: '较短一篇有 50% 以上的两字组相同' }],
    standard: 50,
    why: '换几个字再报一遍看得出来，同一活动里各人自己的事不致误提；只是提示。',
    parameter: 'points.sameDeedPercent.value',
  },
  {
    article: 'S8',
    question: '审核人可否同时作证明人？',
    options: [
      { reading: 'recuse', meaning: '须回避' },
      { reading: 'allow', meaning: '可以兼任' },
    ],
    standard: 'recuse',
    why: '原文要求证明之后再经支部审核，一人兼两职等于少一道核对。',
    parameter: 'points.readings.reviewerAsWitness',
  },
  {
    article: 'S9',
    question: '“每季度至少公布一次”最迟到哪一天？',
    options: [{ reading: 31, meaning: '季度结束后 31 天之内，过了就算漏公布，不能补办' }],
    standard: 31,
    why: '季末的活动要留出申辩与认定的时间；过了一个月再公布，就赶不上下一季度更正了。',
    parameter: 'points.publicationGraceDays.value',
  },
  {
    article: 'S10',
    question: '“考核较低”低到多少？',
    options: [{ reading: 90, meaning: '低于 90 分，与不得评先评优同一条线' }],
    standard: 90,
    why: '原文没有另写数字；只引出谈话帮扶与提示，处置仍由支部研究。',
    parameter: 'points.lowLine.value',
  },
  {
    article: 'S11',
    question: '恰为 70 分算不算“70 分以下”？',
    options: [
      { reading: 'branchDecides', meaning: '标为临界，由支部决定' },
      { reading: 'below', meaning: '算，应定不合格' },
    ],
    standard: 'branchDecides',
    why: '“以下”通行读法含本数，但后果对当事人不利，按 G4 不自动生效。',
    parameter: 'points.readings.exactUnqualifiedLine',
  },
  {
    article: 'S12',
    question: '名次“靠前”到百分之几？',
    options: [{ reading: 10, meaning: '前 10%，支部可在 1%—20% 之间自定' }],
    standard: 10,
    why: '原文没有写比例；只作提示。',
    parameter: 'points.topPercent.value',
  },
  {
    article: 'S12',
    question: '名次“靠后”到百分之几？',
    options: [{ reading: 10, meaning: '后 10%，支部可在 1%—20% 之间自定' }],
    standard: 10,
    why: '原文没有写比例；只作提示，并列的一组装不下就不提示（G4）。',
    parameter: 'points.bottomPercent.value',
  },
  {
    article: 'D16b',
    question: '请假缺席“超过2次及以上”从第几次起扣？',
    options: [{ reading: 2, meaning: '免扣 2 次，自第 3 次起，支部可再放宽' }],
    standard: 2,
    why: '“超过”不含本数（G1），与“及以上”并用时取有利读法（G4）。',
    parameter: 'points.freeLeaves.value',
  },
  {
    article: 'D19',
    question: '是否采用本项？',
    options: [
      { reading: true, meaning: '采用，须附有权机关书面认定' },
      { reading: false, meaning: '支部方案不采用' },
    ],
    standard: true,
    why: '依法正常信访受保护；只有书面认定的“非正常”情形才计（G4）。',
    parameter: 'points.items.D19.self.adopted',
  },
  {
    article: 'V2',
    question: '“连续六个月”怎样数？',
    options: [
      {
        reading: 6,
        meaning: '6 个有活动的自然月全部缺席；没有活动的月不计也不断，请假、豁免打断',
      },
    ],
    standard: 6,
    why: '支部没有活动不能归责本人；请假、豁免是正当理由（G4）。',
    parameter: 'points.absenceMonths.value',
  },
  {
    article: 'G5',
    question: '拟记减分之后，本人有几天申辩？',
    options: [{ reading: 5, meaning: '5 天，支部可再放宽' }],
    standard: 5,
    why: '原文要求听取申辩而没有写期限；与评议大会的通知期（Q1）一致。',
    parameter: 'points.defenceDays.value',
  },
  {
    article: 'M8',
    question: '补签怎样才算数？',
    options: [
      { reading: 'secondPerson', meaning: '说明原因，并由记录员以外一人确认' },
      { reading: 'recorderAlone', meaning: '说明原因，记录员自行补记' },
    ],
    standard: 'secondPerson',
    why: '原文只要求如实记录；补签是事后改动，须有第二人。',
    parameter: 'points.readings.lateSignIn',
  },
  {
    article: 'M8',
    question: '会场没有网络，手机里留下的签到多久之内还收？',
    options: [{ reading: 24, meaning: '活动结束后 24 小时之内，逾期走补签' }],
    standard: 24,
    why: '签到在现场已经形成，只是网络送不到；留一天交来，再晚就由第二人确认更可靠。',
    parameter: 'points.handInHours.value',
  },
  {
    article: 'M8',
    question: '自愿给了位置的，离会场多远算“在附近”？',
    options: [{ reading: 300, meaning: '相距 300 米之内，再放宽两次定位的误差；只作参考' }],
    standard: 300,
    why: '室内定位常差几十到一二百米，机关大院、村部也有这么大；签到算不算数不看它（G4）。',
    parameter: 'points.placeMetres.value',
  },
  {
    article: 'M2',
    question: '高校的主题党日每月几天？',
    options: [
      { reading: 2, meaning: '高校是事业单位，按机关企事业 2 天' },
      { reading: 1, meaning: '每月 1 天' },
    ],
    standard: 2,
    why: '原文列举的每月 1 天不含事业单位。',
    parameter: 'frequencies.university.duties.themedPartyDay.value.least',
  },
  {
    article: 'O12',
    question: '流动期间“定期联系”隔多久一次？',
    options: [{ reading: 1, meaning: '满 1 个月提醒，本人与支部两头各算' }],
    standard: 1,
    why: '原文没有写周期；与党费按月交、按月汇报一致。',
    parameter: 'membership.contactMonths.value',
  },
  {
    article: 'O12',
    question: '多久没有联系要预警？',
    options: [{ reading: 3, meaning: '两头都满 3 个月没有联系' }],
    standard: 3,
    why: '原文只要求有预警；在列入失联排查之前留出一半时间去找人（G4）。',
    parameter: 'membership.warnMonths.value',
  },
  {
    article: 'O11',
    question: '多久没有联系列入失联排查？',
    options: [{ reading: 6, meaning: '两头都满 6 个月没有联系；只列入排查，不作认定' }],
    standard: 6,
    why: '原文没有写期限；与 V2、V3 的六个月同一把尺子，认定与处置由支部按程序办（G3）。',
    parameter: 'membership.lostMonths.value',
  },
  {
    article: 'O12',
    question: '流动多久提示转出组织关系？',
    options: [{ reading: 6, meaning: '离开满 6 个月提示，转不转由本人与支部看条件' }],
    standard: 6,
    why: '原文写“具备条件时”而没有写期限；半年以上通常已在外地安定。',
    parameter: 'membership.transferMonths.value',
  },
  {
    article: 'O11',
    question: '组织关系“定期排查”多久一次？',
    options: [
      { reading: 'quarter', meaning: '每季度一次，与制度执行自查（M11）一起做' },
      { reading: 'halfYear', meaning: '每半年一次' },
    ],
    standard: 'quarter',
    why: '原文只写定期；与同一文件里季度自查的节奏一致。',
    parameter: 'membership.relationCheck.value.every',
  },
  {
    article: 'Q4',
    question: '已豁免的人当天到会怎么算？',
    options: [
      { reading: 'counted', meaning: '该次豁免失效，同时计入应到和实到' },
      { reading: 'stillExempt', meaning: '仍不计' },
    ],
    standard: 'counted',
    why: '到会即能表达意志；只加实到不加应到会虚增到会率。',
    parameter: 'appraisal.readings.exemptButCame',
  },
  {
    article: 'Q5',
    question: '群众代表不足一人的部分如何取整？',
    options: [
      { reading: 'up', meaning: '向上取整' },
      { reading: 'down', meaning: '向下取整' },
    ],
    standard: 'up',
    why: '原文是“一般为50%”，向上取整不会低于一半。',
    parameter: 'appraisal.readings.massRounding',
  },
  {
    article: 'Q12',
    question: '被评议者能否监计自己的结果？',
    options: [
      { reading: 'notAlone', meaning: '本人的结果不由其单独监计' },
      { reading: 'allow', meaning: '不作要求' },
    ],
    standard: 'notAlone',
    why: '监票人由大会从与会者中推选，人人都是被评议者，只能要求不单独。',
    parameter: 'appraisal.readings.ownTally',
  },
  {
    article: 'Q14',
    question: '合格率的分母？',
    options: [
      { reading: 'valid', meaning: '有效票' },
      { reading: 'collected', meaning: '收回票' },
    ],
    standard: 'valid',
    why: '原文写合格票的比例而未写分母；无效票没有意见可计。',
    parameter: 'appraisal.readings.passBase',
  },
  {
    article: 'Q14',
    question: '四档时“基本合格”算不算合格票？',
    options: [
      { reading: false, meaning: '不算，合格票 = 优秀 + 合格' },
      { reading: true, meaning: '也算合格票' },
    ],
    standard: false,
    why: '基本合格另有谈话告诫的后果（Q18），与合格不同。',
    parameter: 'appraisal.readings.basicPasses',
  },
  {
    article: 'N3',
    question: '公示期内未办结的异议有何效力？',
    options: [
      { reading: 'blocks', meaning: '公示不能生效，直到办结' },
      { reading: 'advisory', meaning: '只作提示' },
    ],
    standard: 'blocks',
    why: '原文要求及时调查、有误的纠正；未办结即生效等于没有纠正的余地。',
    parameter: 'notice.readings.openObjection',
  },
];
