/** S2、S9、N5：公布的各列各行（〔积分〕附件3）。 */
import { gradeNames } from '../explain/gradeNames';
import type { PointScheme } from '../schemes/pointScheme';
import type { Grade } from '../vocabulary';
import type { AnnualScore, ScoreLine } from './annualScore';

/** 列入公布的一人：关爱管理的不列（S2），由调用方排除。 */
export interface PublishedMember {
  readonly name: string;
  /** 只折叠已认定的。 */
  readonly score: AnnualScore;
  /** 民主评议情况；季度公布没有这一列。 */
  readonly grade: Grade | null;
  readonly remark: string | null;
}

/** 公布的表：列名与各行。 */
export interface PublishedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const COLUMNS = ['姓名', '基础积分', '加分情况', '减分情况', '综合得分'] as const;

/** 各项合计：同一项目的几笔并成一项，次序照第一笔发生的先后。 */
const detail = (total: number, lines: readonly ScoreLine[], scheme: PointScheme): string => {
  const items = new Map<string, number>();
  for (const { kind, item, points } of lines) {
    if (kind === 'veto' || points === 0) continue;
    const { title } = scheme.items[item as keyof PointScheme['items']];
    items.set(title, (items.get(title) ?? 0) + Math.abs(points));
  }
  if (items.size === 0) return '无';
  return `${total}（${[...items].map(([title, points]) => `${title} ${points}`).join('；')}）`;
};

const remarkOf = ({ score, remark }: PublishedMember): string => {
  const vetoes = score.lines.filter(({ kind, state }) => kind === 'veto' && state === 'counted');
  const articles = [...new Set(vetoes.map(({ article }) => article))].join('、');
  const parts = [articles === '' ? '' : `一票否决（${articles}）`, remark ?? ''];
  return parts.filter((part) => part !== '').join('；');
};

/**
 * 附件3 的各列（S9、N5）：姓名、基础积分、加分情况、减分情况、综合得分、民主评议情况、备注（含一票否决）。
 * 只有规定要公布的，不列名次、不列证据与证明人；次序照传入的名册次序，不按得分。
 * 季度公布还没有评议，不列“民主评议情况”。
 */
export const publishedRows = (
  kind: 'quarter' | 'year',
  members: readonly PublishedMember[],
  scheme: PointScheme,
): PublishedTable => ({
  columns: [...COLUMNS, ...(kind === 'year' ? ['民主评议情况'] : []), '备注'],
  rows: members.map((member) => {
    const { name, score, grade } = member;
    const bonuses = score.lines.filter(({ kind: of }) => of === 'bonus');
    const deductions = score.lines.filter(({ kind: of }) => of === 'deduction');
    return [
      name,
      String(score.base),
      detail(score.bonus, bonuses, scheme),
      detail(score.deduction, deductions, scheme),
      String(score.score),
      ...(kind === 'year' ? [grade === null ? '由民主评议定' : gradeNames(grade)] : []),
      remarkOf(member),
    ];
  }),
});
