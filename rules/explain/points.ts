import type { SentenceTable } from './sentence';

/** 积分各规则的句子。 */
export const POINTS_SENTENCES: SentenceTable = {
  'points.score': (f) =>
    `基础分 ${f.base}，加分 ${f.bonus}，减分 ${f.deduction}，年度得分 ${f.score}`,
  'points.deductionCapped': (f) =>
    `减分合计 ${f.deduction} 超过基础分 ${f.base}，扣光基础分为止，不影响加分`,
  'points.vetoed': (f) => `有 ${f.vetoes} 项一票否决成立，年度积分为 0`,
};
