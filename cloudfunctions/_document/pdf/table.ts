import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Table } from '../model';
import type { Slot } from '../tableGrid';
import { tableGrid } from '../tableGrid';
import { columnWidths, points, SIZE } from '../typography';

/** 线宽与格内空白，单位磅。 */
const LINE = 0.6;
const PAD = { x: 2, y: 2.5 };

/** 一行字连行距的高，是字号的几倍；排版库给纵向合并的格居中会排错位，照每行一行字自己往下让。 */
const LINE_HEIGHT = 1.65;

/** 表格：满版心，表头跨页重复，一行不拆到两页。 */
export function pdfTable(table: Table): Content {
  const count = table.widths.length;
  const size = table.small ? SIZE.small : SIZE.table;
  const lines = LINE * (count + 1);
  const room = (mm: number, whole: number): number =>
    points(mm) - PAD.x * 2 - (lines * points(mm)) / whole;
  const widths = columnWidths(table.widths);
  const whole = points(widths.reduce((sum, width) => sum + width, 0));
  return {
    table: {
      headerRows: table.headerRows,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths.map((width) => room(width, whole)),
      body: tableGrid(table).map((row, at) =>
        row.map((slot) => pdfCell(slot, at < table.headerRows, size)),
      ),
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PAD.x,
      paddingRight: () => PAD.x,
      paddingTop: () => PAD.y,
      paddingBottom: () => PAD.y,
    },
    fontSize: size,
    marginTop: 4,
    marginBottom: 6,
  };
}

function pdfCell(slot: Slot, header: boolean, size: number): TableCell {
  if (slot === 'covered') return {};
  const { text, align = 'center', strong = header, columns = 1, rows = 1 } = slot;
  return {
    text,
    alignment: align,
    bold: strong,
    colSpan: columns,
    rowSpan: rows,
    ...(rows > 1
      ? { marginTop: ((rows - 1) * (size * LINE_HEIGHT + PAD.y * 2)) / 2 }
      : { verticalAlignment: 'middle' }),
  };
}
