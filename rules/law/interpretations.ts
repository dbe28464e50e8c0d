/** 【解释】：原文没有说死之处，我们的读法、默认值与理由。每一种都是方案里的参数，界面上看得到。 */
import type { ArticleId } from './articleIds';

/** 一处解释。 */
export interface Interpretation {
  readonly article: ArticleId;
  /** 问题是什么。 */
  readonly question: string;
  /** 候选读法：名字 → 意思。数值参数写明取值含义。 */
  readonly options: Readonly<Record<string, string>>;
  /** 默认的一种，是 options 的键。 */
  readonly standard: string;
  readonly why: string;
  /** 在哪个方案的哪个参数里。 */
  readonly parameter: string;
}

export const INTERPRETATIONS = [
  {
    article: 'S5',
    question: '逐项自评是否改变基础分？',
    options: { comparisonOnly: '自评只供对照，基础分恒为 100', asBase: '以自评合计为基础分' },
    standard: 'comparisonOnly',
    why: '附件1写明每人基础分均为100分，自评栏没有写如何计入。',
    parameter: 'PointScheme.readings.selfAssessment',
  },
  {
    article: 'S8',
    question: '审核人可否同时作证明人？',
    options: { recuse: '须回避', allow: '可以兼任' },
    standard: 'recuse',
    why: '原文要求证明之后再经支部审核，一人兼两职等于少一道核对。',
    parameter: 'PointScheme.readings.reviewerAsWitness',
  },
  {
    article: 'S11',
    question: '恰为 70 分算不算“70 分以下”？',
    options: { branchDecides: '标为临界，由支部决定', below: '算，应定不合格' },
    standard: 'branchDecides',
    why: '“以下”通行读法含本数，但后果对当事人不利，按 G4 不自动生效。',
    parameter: 'PointScheme.readings.exactUnqualifiedLine',
  },
  {
    article: 'S12',
    question: '名次“靠前、靠后”到多少？',
    options: { '10': '前 10%、后 10%', '1—20': '支部在 1%—20% 之间自定' },
    standard: '10',
    why: '原文没有写比例；只作提示，不产生后果。',
    parameter: 'PointScheme.topPercent、PointScheme.bottomPercent',
  },
  {
    article: 'S10',
    question: '“考核较低”低到多少？',
    options: { '90': '低于 90 分，与不得评先评优同一条线' },
    standard: '90',
    why: '原文没有另写数字；只引出谈话帮扶与提示，处置仍由支部研究。',
    parameter: 'PointScheme.lowLine',
  },
  {
    article: 'D16b',
    question: '请假缺席“超过2次及以上”从第几次起扣？',
    options: { '2': '免扣 2 次，自第 3 次起', 更多: '支部可放宽到免扣 12 次' },
    standard: '2',
    why: '“超过”不含本数（G1），与“及以上”并用时取有利读法（G4）。',
    parameter: 'PointScheme.freeLeaves',
  },
  {
    article: 'D19',
    question: '是否采用本项，凭什么认定？',
    options: { adopted: '采用，须附有权机关书面认定', notAdopted: '支部方案不采用本项' },
    standard: 'adopted',
    why: '依法正常信访受保护；只有书面认定的“非正常”情形才计（G4）。',
    parameter: 'PointScheme.items[D19.*].adopted',
  },
  {
    article: 'V2',
    question: '“连续六个月”怎样数？',
    options: { '6': '连续 6 个有活动的自然月全部缺席；无活动的月不计也不断，请假、豁免打断' },
    standard: '6',
    why: '支部没有活动不能归责本人；请假、豁免是正当理由（G4）。',
    parameter: 'PointScheme.absenceMonths',
  },
  {
    article: 'M2',
    question: '高校按哪一类频次？',
    options: { '2': '事业单位，每月 2 天', '1': '每月 1 天' },
    standard: '2',
    why: '高校是事业单位；上级可另行备案。',
    parameter: 'FrequencyScheme.duties.themedPartyDay',
  },
  {
    article: 'M8',
    question: '补签怎样才算数？',
    options: { second: '说明原因，并由记录员以外一人确认' },
    standard: 'second',
    why: '原文只要求如实记录；补签是事后改动，须有第二人。',
    parameter: '活动签到的补签程序',
  },
  {
    article: 'Q4',
    question: '已豁免的人当天到会怎么算？',
    options: { both: '该次豁免失效，同时计入应到和实到' },
    standard: 'both',
    why: '到会即能表达意志；只加实到不加应到会虚增到会率。',
    parameter: 'quorum/due',
  },
  {
    article: 'Q5',
    question: '群众代表不足一人的部分如何取整？',
    options: { up: '向上取整', down: '向下取整' },
    standard: 'up',
    why: '原文是“一般为50%”，向上取整不会低于一半。',
    parameter: 'AppraisalScheme.massRounding',
  },
  {
    article: 'Q12',
    question: '被评议者能否监计自己的结果？',
    options: { notAlone: '可以任监票、计票人，但本人的结果不由其单独监计' },
    standard: 'notAlone',
    why: '监票人由大会从与会者中推选，人人都是被评议者，只能要求不单独。',
    parameter: 'ballot/scrutiny',
  },
  {
    article: 'Q14',
    question: '合格率的分母与分子？',
    options: { valid: '分母为有效票', collected: '分母为收回票' },
    standard: 'valid',
    why: '原文写“合格票数低于60%”而未写分母；无效票没有意见可计。',
    parameter: 'AppraisalScheme（合格率的分母、是否含基本合格）',
  },
  {
    article: 'N3',
    question: '公示期内未办结的异议有何效力？',
    options: { blocks: '公示不能生效，直到办结' },
    standard: 'blocks',
    why: '原文要求及时调查、有误的纠正；未办结即生效等于没有纠正的余地。',
    parameter: 'notice',
  },
] as const satisfies readonly Interpretation[];
