import { BASE_ITEMS } from '../../../rules/points/baseItems';
import type { PointItemId, PointScheme } from '../../../rules/schemes/pointScheme';
import { POINT_UNIT_LABELS } from '../../../types/labels';
import type { Block, Cell, Document } from '../../_document/model';
import type { FormItem } from './formItems';
import { BONUS_ROWS, DEDUCTION_ROWS } from './formItems';

/** 已认定、没有冲销的一笔。 */
export interface CountedItem {
  readonly item: PointItemId;
  readonly count: number;
  /** 带正负号的分值合计。 */
  readonly points: number;
}

/** 考核表上的全部内容。 */
export interface MemberFormData {
  readonly branchName: string;
  readonly year: number;
  readonly name: string;
  readonly scheme: PointScheme;
  /** 六项自评；没有交为 null。 */
  readonly selfScores: readonly number[] | null;
  readonly items: readonly CountedItem[];
  readonly score: number;
  /** 成立的一票否决，如“V3 ……”。 */
  readonly vetoes: readonly string[];
  /** 表上的时间（毫秒）：年度终了，或出表之时。 */
  readonly date: number;
}

/** 党员管理考核表（〔积分〕附件2）：基础、加分、减分、一票否决四部分，党员、组长、书记签字。 */
export function memberForm(data: MemberFormData): Document {
  const { branchName, year, name } = data;
  const blocks: Block[] = [
    {
      kind: 'fields',
      rows: [
        [
          { label: '党员姓名', value: name },
          { label: '考核结果', value: resultOf(data) },
        ],
      ],
    },
    {
      kind: 'table',
      widths: [14, 86, 32, 18],
      headerRows: 1,
      small: true,
      rows: [
        ['项目', '考核内容', '分值', '自评'].map((text) => ({ text, strong: true })),
        ...baseRows(data),
        ...itemRows(data, '加分项目\n上不封顶', BONUS_ROWS),
        ...itemRows(data, '减分项目\n扣光基础\n分为止', DEDUCTION_ROWS),
        [
          { text: '一票\n否决', strong: true },
          {
            text: `原因：${data.vetoes.length === 0 ? '无' : data.vetoes.join('；')}`,
            align: 'left',
            columns: 3,
          },
        ],
      ],
    },
    // 三人签在一行，照原表。
    {
      kind: 'fields',
      rows: [['党员签字', '组长签字', '书记签字'].map((label) => ({ label, value: '' }))],
    },
  ];
  return {
    title: `${branchName}党员管理考核表`,
    subtitle: `（${String(year)}年度）`,
    author: branchName,
    date: data.date,
    body: 'form',
    blocks,
    footer: '加减分各栏为支部已认定的合计；自评只供对照〔S5〕',
  };
}

const resultOf = ({ score, vetoes }: MemberFormData): string =>
  vetoes.length > 0 ? '0 分（一票否决）' : `${String(score)} 分`;

function baseRows({ scheme, selfScores }: MemberFormData): Cell[][] {
  return BASE_ITEMS.map(({ title, points }, at) => [
    ...(at === 0 ? [{ text: '基础项', strong: true, rows: BASE_ITEMS.length }] : []),
    { text: `${String(at + 1)}. ${title}：${points}`, align: 'left' as const },
    { text: String(scheme.baseItems.value[at] ?? '') },
    { text: selfScores === null ? '' : String(selfScores[at] ?? '') },
  ]);
}

/** 方案采用的各项；几档分值依次写，没有发生的留空。 */
function itemRows(
  { scheme, items }: MemberFormData,
  head: string,
  rows: readonly FormItem[],
): Cell[][] {
  const adopted = rows.flatMap(({ ids, ...row }) => {
    const kept = ids.filter((id) => scheme.items[id].adopted);
    return kept.length === 0 ? [] : [{ ...row, ids: kept }];
  });
  return adopted.map(({ number, text, ids }, at) => [
    ...(at === 0 ? [{ text: head, strong: true, rows: adopted.length }] : []),
    { text: `${String(number)}. ${text}`, align: 'left' as const },
    { text: priceOf(ids, scheme) },
    { text: happened(items.filter(({ item }) => ids.includes(item))) },
  ]);
}

/** 如“3、5/次”；一行里的各档单位相同时只写一次。 */
function priceOf(ids: readonly PointItemId[], { items }: PointScheme): string {
  const priced = ids.map((id) => items[id]);
  const units = [...new Set(priced.map(({ unit }) => POINT_UNIT_LABELS[unit]))];
  return units.length === 1
    ? `${priced.map(({ points }) => points.value).join('、')}/${units.join('')}`
    : priced.map(({ points, unit }) => `${points.value}/${POINT_UNIT_LABELS[unit]}`).join('、');
}

function happened(items: readonly CountedItem[]): string {
  if (items.length === 0) return '';
  const count = items.reduce((sum, one) => sum + one.count, 0);
  const points = items.reduce((sum, one) => sum + one.points, 0);
  return `${points > 0 ? '+' : '−'}${String(Math.abs(points))}（${String(count)}）`;
}
