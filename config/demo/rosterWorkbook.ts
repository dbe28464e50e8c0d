import writeXlsxFile from 'write-excel-file/node';
import type { RosterFields } from '../../cloudfunctions/_store/previews';
import { MEMBER_KIND_LABELS, POSITION_LABELS, SERVICE_STATUS_LABELS } from '../../types/labels';

type Cell = { readonly value: string; readonly fontWeight?: 'bold' };

const HEADER = [
  '姓名',
  '手机号',
  '党员类别',
  '在职状态',
  '职务',
  '党小组',
  '流动党员',
  '关爱管理',
  '入党日期',
];

/** 名册字段 → Excel 里的一行文字，列同 HEADER。 */
export function rosterCells(person: RosterFields): string[] {
  return [
    person.name,
    person.phone ?? '',
    MEMBER_KIND_LABELS[person.kind],
    SERVICE_STATUS_LABELS[person.serviceStatus],
    POSITION_LABELS[person.position],
    person.group ?? '',
    person.mobile ? '是' : '否',
    person.careManaged ? '是' : '否',
    person.joinedOn ?? '',
  ];
}

/** 把若干行（不含表头）做成名册 xlsx。 */
export async function rosterWorkbook(
  rows: readonly (readonly string[])[],
  header: readonly string[] = HEADER,
): Promise<Buffer> {
  const table: Cell[][] = [
    header.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value }))),
  ];
  return writeXlsxFile(table).toBuffer();
}
