import type { Category, LedgerRow } from '../../types/contracts/membership';
import {
  CATEGORY_LABELS,
  MEMBER_KIND_LABELS,
  POSITION_LABELS,
  SERVICE_STATUS_LABELS,
} from '../../types/labels';
import { fullLabel } from '../../types/time';
import type { Cell, Document } from '../_document/model';

/** 台账的表头，Excel 与 A4 文书共用。 */
export const LEDGER_HEADER = [
  '姓名',
  '党员类别',
  '在职状态',
  '职务',
  '党小组',
  '入党日期',
  '到会次数',
  '讲党课次数',
  '谈心次数',
  '未交党费月数',
] as const;

/** 各列宽的份数，与表头一一对应。 */
const WIDTHS = [3, 4, 3, 4, 5, 4, 3, 4, 3, 5];

/** 一人一行，与表头一一对应。 */
export const ledgerCells = (row: LedgerRow): (string | number)[] => [
  row.name,
  MEMBER_KIND_LABELS[row.kind],
  SERVICE_STATUS_LABELS[row.serviceStatus],
  POSITION_LABELS[row.position],
  row.group ?? '',
  row.joinedOn ?? '',
  row.attended,
  row.lectures,
  row.talks,
  row.unpaidMonths,
];

/** 分类台账的 A4 文书（O10），横放；按名册次序，不排名。 */
export function ledgerForm(
  category: Category,
  rows: readonly LedgerRow[],
  year: number,
  branchName: string,
  now: number,
): Document {
  return {
    title: `${CATEGORY_LABELS[category]}台账`,
    subtitle: `（${branchName}，${year} 年，${rows.length} 人）`,
    author: branchName,
    date: now,
    body: 'form',
    paper: 'landscape',
    blocks: [
      {
        kind: 'table',
        widths: WIDTHS,
        headerRows: 1,
        rows: [
          LEDGER_HEADER.map((text): Cell => ({ text })),
          ...rows.map((row) => ledgerCells(row).map((value): Cell => ({ text: String(value) }))),
        ],
      },
    ],
    footer: `按名册次序，各项由签到、谈话、党费等记录自动得来；${fullLabel(now)} 导出`,
  };
}
