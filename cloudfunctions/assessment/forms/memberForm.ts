import { BASE_ITEMS } from '../../../rules/points/baseItems';
import type { PointItemId, PointScheme } from '../../../rules/schemes/pointScheme';
import { POINT_UNIT_LABELS } from '../../../types/labels';
import type { Block, Cell, Document } from '../../_document/model';
import type { CountedItem, MemberFacts } from '../../_store/bundles';
import type { FormItem } from './formItems';
import { BONUS_ROWS, DEDUCTION_ROWS } from './formItems';

/** 考核表上的全部内容。 */
export interface MemberFormData extends MemberFacts {
  readonly branchName: string;
  readonly year: number;
  readonly scheme: PointScheme;
  /** 年度没有结束的，截至哪天；结束了为 null。 */
  readonly asOf: string | null;
  /** 表上的时间（毫秒）：年度终了，或出表之日。 */
  readonly date: number;
}

/** 签字的一格多高，毫米。 */
const SIGNING = 18;

/** 一票否决的原因至多写这么多字：整张表须排在一页上，全文在积分台账里。 */
const MOST_WORDS = 100;

/** 党员管理考核表（〔积分〕附件2）：基础、加分、减分、一票否决四部分，党员、组长、书记签字。一人一页。 */
export function memberForm(data: MemberFormData): Document {
  const { branchName, year, asOf } = data;
  const blocks: Block[] = [
    heading(data),
    {
      kind: 'table',
      widths: [14, 86, 30, 20],
      headerRows: 1,
      small: true,
      tight: true,
      rows: [
        ['项目', '考核内容', '分值', '自评'].map((text) => ({ text, strong: true })),
        ...baseRows(data),
        ...itemRows(data, '加分项目\n上不封顶', BONUS_ROWS),
        ...itemRows(data, '减分项目\n扣光基础\n分为止', DEDUCTION_ROWS),
        [
          { text: '一票\n否决', strong: true },
          { text: `原因：${reasonOf(data)}`, align: 'left', columns: 3 },
        ],
      ],
    },
    // 三人签在一行，照原表；没有划分党小组的，组长一格空着。
    {
      kind: 'table',
      widths: [1, 1, 1],
      headerRows: 0,
      rowHeight: SIGNING,
      rows: [
        ['党员签字：', '党小组组长签字：', '党支部书记签字：'].map(
          (text) => ({ text, align: 'left', strong: true }) as const,
        ),
      ],
    },
  ];
  return {
    title: '党支部党员管理考核表',
    subtitle: asOf === null ? `（${String(year)}年度）` : `（${String(year)}年度，截至${asOf}）`,
    author: branchName,
    date: data.date,
    body: 'form',
    blocks,
    footer: '加减分各栏为支部已认定的合计，括号里是次数；自评只供对照〔S5〕',
  };
}

/** 支部、姓名、结果写在格里：名称长的在格里折行，不挤题目。 */
function heading(data: MemberFormData): Block {
  const label = (text: string): Cell => ({ text, strong: true });
  return {
    kind: 'table',
    widths: [24, 60, 24, 48],
    headerRows: 0,
    tight: true,
    rows: [
      [label('党支部'), { text: data.branchName, align: 'left', columns: 3 }],
      [
        label('党员姓名'),
        { text: data.name, align: 'left' },
        label('考核结果'),
        { text: resultOf(data), align: 'left' },
      ],
    ],
  };
}

const resultOf = ({ score, vetoes }: MemberFormData): string =>
  vetoes.length > 0 ? '0 分（一票否决）' : `${String(score)} 分`;

function reasonOf({ vetoes }: MemberFormData): string {
  if (vetoes.length === 0) return '无';
  const words = vetoes.join('；');
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}……（全文见积分台账）` : words;
}

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
