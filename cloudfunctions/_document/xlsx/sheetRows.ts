import type { SheetData } from 'write-excel-file/node';
import { noteLines } from '../articleMarks';
import type { Align, Block, Document, Table } from '../model';
import { signatureRows, SIGNING_DATE } from '../signatureRows';
import { tableGrid } from '../tableGrid';
import { points, SIZE } from '../typography';

/** 版心分成多少个等宽的小列：各表的列宽四舍五入到小列上。 */
export const UNITS = 38;

type Row = SheetData[number];
type CellStyle = Partial<NonNullable<Extract<Row[number], { value?: unknown }>>>;

/** 一行里放几段，合起来占满一行；没有写满的补空。 */
interface Span {
  readonly text: string;
  readonly units: number;
  readonly style?: CellStyle;
}

/** 文书 → 表格的各行；图片 Excel 里不放，只留说明。 */
export function sheetRows(document: Document): SheetData {
  const { body, blocks } = document;
  return [...headingOf(document), ...blocks.flatMap((block) => rowsOf(block, sizeOf(body)))];
}

/** 带表头的头一个表，表头在第几行（从一数起）；没有为 null。 */
export function headerRow(document: Document): number | null {
  const { body, blocks } = document;
  let row = headingOf(document).length + 1;
  for (const block of blocks) {
    if (block.kind === 'table' && block.headerRows > 0) return row;
    row += rowsOf(block, sizeOf(body)).length;
  }
  return null;
}

const sizeOf = (body: Document['body']): number => (body === 'text' ? SIZE.form : SIZE.table);

function headingOf({ title, subtitle }: Document): Row[] {
  return [
    whole(title, { align: 'center', fontSize: SIZE.text, fontWeight: 'bold', height: 30 }),
    ...(subtitle === undefined
      ? []
      : [whole(subtitle, { align: 'center', fontSize: SIZE.form, height: 24 })]),
  ];
}

function rowsOf(block: Block, size: number): Row[] {
  switch (block.kind) {
    case 'heading':
      return [whole(block.text, { fontWeight: 'bold', fontSize: size })];
    case 'paragraph':
      return [
        whole(block.text, {
          align: block.align ?? 'left',
          fontSize: size,
          height: heightOf(block.text, UNITS, size),
        }),
      ];
    case 'fields':
      return block.rows.map((row) => {
        const units = share(row.map(() => 1));
        return spans(
          row.map(({ label, value }, at) => ({
            text: `${label}：${value}`,
            units: units[at] ?? 1,
            style: { fontSize: size },
          })),
        );
      });
    case 'table':
      return tableRows(block);
    case 'signatures':
      return [
        ...signatureRows(block).map(([left, right]) =>
          spans([
            { text: left, units: UNITS / 2, style: { fontSize: size, height: 30 } },
            { text: right ?? '', units: UNITS / 2, style: { fontSize: size } },
          ]),
        ),
        whole(SIGNING_DATE, { align: 'right', fontSize: size, height: 24 }),
      ];
    case 'notes':
      return noteLines(block).map((line) =>
        whole(line, { fontSize: SIZE.small, height: heightOf(line, UNITS, SIZE.small) }),
      );
    case 'pictures':
      return block.items.map(({ caption, alt }) =>
        whole(`（照片：${caption ?? alt}）`, { fontSize: SIZE.small }),
      );
    case 'together':
      return block.blocks.flatMap((inner) => rowsOf(inner, size));
    case 'pageBreak':
      return [];
  }
}

function tableRows(table: Table): Row[] {
  const units = share(table.widths);
  const fontSize = table.small === true ? SIZE.small : SIZE.table;
  return tableGrid(table).map((slots, at) => {
    const row: Row = [];
    let tallest = 0;
    for (const [column, slot] of slots.entries()) {
      const own = units[column] ?? 1;
      if (slot === 'covered') {
        row.push(...blanks(own));
        continue;
      }
      const { text, align = 'center', strong = false, columns = 1, rows = 1 } = slot;
      const wide = units.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      if (rows === 1) tallest = Math.max(tallest, heightOf(text, wide, fontSize));
      row.push(
        {
          value: text,
          type: String,
          align,
          alignVertical: 'center',
          wrap: true,
          fontSize,
          borderStyle: 'thin',
          ...(strong || at < table.headerRows ? { fontWeight: 'bold' as const } : {}),
          ...(wide > 1 ? { columnSpan: wide } : {}),
          ...(rows > 1 ? { rowSpan: rows } : {}),
        },
        ...blanks(own - 1),
      );
    }
    return tall(row, Math.max(tallest, points(table.rowHeight ?? 0)));
  });
}

/** 行高写在这一行头一个有字的格上；被合并掉的格要空着。 */
function tall(row: Row, tallest: number): Row {
  const first = row.findIndex((cell) => cell !== null);
  return row.map((cell, at) =>
    at === first
      ? ({ ...(cell as CellStyle), height: Math.max(tallest, 18) } as Row[number])
      : cell,
  );
}

/** 一行字占满版心。 */
const whole = (text: string, style: CellStyle & { align?: Align }): Row =>
  spans([{ text, units: UNITS, style }]);

function spans(parts: readonly Span[]): Row {
  return parts.flatMap(({ text, units, style }) => [
    {
      value: text,
      type: String,
      wrap: true,
      alignVertical: 'center' as const,
      ...style,
      columnSpan: units,
    },
    ...blanks(units - 1),
  ]);
}

const blanks = (count: number): null[] => Array.from({ length: Math.max(0, count) }, () => null);

/** 份数 → 各占几个小列，合起来正好占满（最大余数法），每列至少一个。 */
function share(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const exact = widths.map((width) => (width * UNITS) / total);
  const units = exact.map((value) => Math.max(1, Math.floor(value)));
  const order = exact
    .map((value, at) => [value - Math.floor(value), at] as const)
    .sort(([a], [b]) => b - a);
  let left = UNITS - units.reduce((sum, one) => sum + one, 0);
  for (const [, at] of order) {
    if (left <= 0) break;
    units[at] = (units[at] ?? 0) + 1;
    left -= 1;
  }
  return units;
}

/** 折行之后要多高（磅）：一个小列约 4.1 毫米，一个汉字一个字号宽。 */
function heightOf(text: string, units: number, size: number): number {
  const perLine = Math.max(1, Math.floor((units * 11.6) / size));
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.ceil(lines * size * 1.35) + 4;
}
