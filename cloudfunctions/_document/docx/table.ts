import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Table } from '../model';
import { tableGrid } from '../tableGrid';
import { columnWidths, SIZE, twips } from '../typography';
import { ALIGNMENT } from './alignment';
import { FONT } from './fonts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** 表格：满版心，表头跨页重复，一行不拆到两页。 */
export function docxTable(table: Table, full: number, keepNext: boolean): WordTable {
  const widths = columnWidths(table.widths, full).map(twips);
  const size = (table.small ? SIZE.small : SIZE.table) * 2;
  const padY = table.tight === true ? 15 : 40;
  return new WordTable({
    width: { size: twips(full), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { top: padY, bottom: padY, left: 40, right: 40 },
    rows: tableGrid(table).map((row, at) => {
      const header = at < table.headerRows;
      return new TableRow({
        ...(header && { tableHeader: true }),
        cantSplit: true,
        keepNext,
        ...(table.rowHeight !== undefined && {
          height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST },
        }),
        children: row.flatMap((slot, column) => {
          if (slot === 'covered') return [];
          const spanned = widths.slice(column, column + (slot.columns ?? 1));
          return [docxCell(slot, header, size, spanned)];
        }),
      });
    }),
  });
}

function docxCell(cell: Cell, header: boolean, size: number, widths: readonly number[]): TableCell {
  const { text, align = 'center', strong = header, columns = 1, rows = 1 } = cell;
  const runs = text.split('\n').map(
    (line, at) =>
      new TextRun({
        text: line,
        bold: strong,
        size,
        font: FONT.table,
        ...(at > 0 && { break: 1 }),
      }),
  );
  return new TableCell({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: ALIGNMENT[align], children: runs })],
  });
}
