import { gradeNames } from '../../../../rules/explain/gradeNames';
import type { Grade } from '../../../../rules/vocabulary';
import type { AssessmentRow } from '../../../../types/contracts/assessment';

/** 分段的说法：只说积分允许什么，不替支部下结论（G3）。 */
export const BANDS = {
  unqualified: { text: '应定不合格', tone: 'red' },
  borderline: { text: '临界，支部决定', tone: 'warn' },
  qualified: { text: '不能评优', tone: 'plain' },
  honoursEligible: { text: '可以评优', tone: 'good' },
  excellentEligible: { text: '可以定优秀', tone: 'good' },
} as const satisfies Record<AssessmentRow['band'], unknown>;

export const HELP_OUTCOMES = {
  effective: '有改进',
  ineffective: '改进不明显',
  refused: '不愿改',
} as const satisfies Record<NonNullable<AssessmentRow['help']['outcome']>, string>;

export const gradeText = (grade: Grade | null): string =>
  grade === null ? '由民主评议定' : gradeNames(grade);

/** 如“基础 100，加 5，减 3”。 */
export const makeUp = ({
  base,
  bonus,
  deduction,
}: Pick<AssessmentRow, 'base' | 'bonus' | 'deduction'>): string =>
  `基础 ${base}，加 ${bonus}，减 ${deduction}`;

export const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
export const quarterName = (quarter: number): string => QUARTERS[quarter - 1] ?? '';

/** 如“第一、二、四季度”。 */
export const quarterNames = (quarters: readonly number[]): string =>
  `第${quarters.map((quarter) => quarterName(quarter).slice(1, 2)).join('、')}季度`;
