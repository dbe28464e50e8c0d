import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Table } from '../model';
import type { Slot } from '../tableGrid';
import { tableGrid } from '../tableGrid';
import { columnWidths, points, SIZE } from '../typography';
import { LINE_HEIGHT, staysWhole } from './rowHeight';

/** 线宽与格内空白，单位磅。 */
const LINE = 0.6;
const PAD = { x: 2, y: 2.5 };
const TIGHT = 0.8;

/** 表格：满版心，表头跨页重复；一行不拆到两页，写了大段文字的除外。 */
export function pdfTable(table: Table, full: number): Content {
  const size = table.small ? SIZE.small : SIZE.table;
  const columns = columnWidths(table.widths, full).map(points);
  const lines = (LINE * (columns.length + 1)) / points(full);
  const widths = columns.map((width) => width * (1 - lines) - PAD.x * 2);
  const grid = tableGrid(table);
  const padY = table.tight === true ? TIGHT : PAD.y;
  const unbroken = grid.every((row) => staysWhole(row, widths, size));
  return {
    table: {
      headerRows: table.headerRows,
      keepWithHeaderRows: 1,
      dontBreakRows: unbroken,
      widths,
      ...(table.rowHeight === undefined ? {} : { heights: points(table.rowHeight) - padY * 2 }),
      body: grid.map((row, at) =>
        row.map((slot) => pdfCell(slot, at < table.headerRows, { size, padY, unbroken })),
      ),
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PAD.x,
      paddingRight: () => PAD.x,
      paddingTop: () => padY,
      paddingBottom: () => padY,
    },
    fontSize: size,
    marginTop: 4,
    marginBottom: 6,
  };
}

/** 排版库给纵向合并的格居中会排错位，照每行一行字自己往下让；能拆的行不居中。 */
function pdfCell(
  slot: Slot,
  header: boolean,
  { size, padY, unbroken }: { size: number; padY: number; unbroken: boolean },
): TableCell {
  if (slot === 'covered') return {};
  const { text, align = 'center', strong = header, columns = 1, rows = 1 } = slot;
  return {
    text,
    alignment: align,
    bold: strong,
    colSpan: columns,
    rowSpan: rows,
    ...(rows > 1
      ? { marginTop: ((rows - 1) * (size * LINE_HEIGHT + padY * 2)) / 2 }
      : unbroken && { verticalAlignment: 'middle' }),
  };
}
