import type { Stage } from '../../../../rules/appraisal/procedure';
import type { ExemptionGround } from '../../../../rules/quorum/exemption';
import type { Output } from '../../../../types/api';

/** 程序五个环节的叫法（Q8）。 */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  oath: '宣誓',
  selfReview: '个人剖析（自评）',
  discussion: '众人讨论（互评）',
  comments: '书记点评',
  ballot: '民主测评',
};

/** 不计入应到的四种情形（Q3）。 */
export const GROUND_LABELS: Readonly<Record<ExemptionGround, string>> = {
  cannotExpressWill: '因病不能表达意志',
  abroadAtOwnExpense: '自费出国（境）半年以上',
  imprisonedWithoutProbation: '服刑且未受留党察看以上处分',
  bedridden: '年老体弱或长期生病，卧床不能自理',
};

/** 一轮测评走到哪里。 */
export const STATE_LABELS: Readonly<Record<Output<'appraisal', 'mine'>['state'], string>> = {
  preparing: '准备中',
  issuing: '正在发票',
  casting: '正在投票',
  closing: '正在关箱',
  closed: '已关箱，等计票',
  counted: '已公布结果',
  purged: '已封存清除',
};

/** 公布表的叫法（Q11）。 */
export const SCOPE_LABELS: Readonly<
  Record<Output<'appraisal', 'result'>['tables'][number]['scope'], string>
> = {
  party: '党员票',
  mass: '群众票',
  combined: '全部票（合并计票）',
  total: '合计',
};
