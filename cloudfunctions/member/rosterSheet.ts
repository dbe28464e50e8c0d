import { readSheet } from 'read-excel-file/universal';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';

/** Excel 里的一行：列名 → 原样文字（去首尾空白；日期写成 YYYY-MM-DD）。 */
export interface SheetRow {
  /** Excel 行号，从 1 数，含表头。 */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

type Sheet =
  | { readonly ok: true; readonly value: SheetRow[] }
  | { readonly ok: false; readonly error: AppError };

const MAX_ROWS = 500;
/** xlsx 是 zip：太大的文件不解压。 */
const MAX_BYTES = 2 * 1024 * 1024;

const REQUIRED_COLUMNS = ['姓名', '党员类别', '在职状态'] as const;
const OPTIONAL_COLUMNS = ['手机号', '职务', '党小组', '流动党员', '关爱管理', '入党日期'] as const;

/**
 * 读出名册第一张表。表头可在前 5 行内任一行（上面可有标题）。
 * 错误：ROSTER_UNREADABLE、ROSTER_COLUMNS_MISSING、ROSTER_EMPTY、ROSTER_TOO_LONG。
 */
export async function readRosterSheet(file: Buffer): Promise<Sheet> {
  if (file.byteLength > MAX_BYTES) return fail('ROSTER_TOO_LONG', { limit: MAX_ROWS });
  const rows = await readRows(file);
  if (!rows) return fail('ROSTER_UNREADABLE');
  const headerAt = rows.slice(0, 5).findIndex((cells) => cells.includes('姓名'));
  const header = rows[headerAt];
  const missing = REQUIRED_COLUMNS.filter((column) => !header?.includes(column));
  if (!header || missing.length > 0)
    return fail('ROSTER_COLUMNS_MISSING', { columns: missing.join('、') });
  const known: readonly string[] = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS];
  const body = rows
    .map((cells, index) => ({
      row: index + 1,
      cells: Object.fromEntries(
        header.flatMap((name, at) => (known.includes(name) ? [[name, cells[at] ?? '']] : [])),
      ),
    }))
    .slice(headerAt + 1)
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''));
  if (body.length === 0) return fail('ROSTER_EMPTY');
  if (body.length > MAX_ROWS) return fail('ROSTER_TOO_LONG', { limit: MAX_ROWS });
  return { ok: true, value: body };
}

async function readRows(file: Buffer): Promise<string[][] | null> {
  try {
    const bytes = new Uint8Array(file).buffer;
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(asText));
  } catch (error) {
    console.warn('名册读不出', error instanceof Error ? error.message : String(error));
    return null;
  }
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
