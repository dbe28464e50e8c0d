import type { FileChild } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Signatures } from '../model';
import { signatureRows, SIGNING_DATE } from '../signatureRows';
import { columnWidths, SIGNATURE_HEIGHT, twips } from '../typography';

/** 名目、横线、间隔、名目、横线的宽度份数。 */
const SHARES = [44, 32, 4, 44, 32];
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** 签名处：名目后一道横线，整块不跨页。 */
export function docxSignatures(block: Signatures, full: number): FileChild[] {
  const widths = columnWidths(SHARES, full).map(twips);
  const cell = (column: number, text: string, ruled: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      ...(ruled && { borders: { bottom: RULE } }),
      children: [new Paragraph({ text })],
    });
  const rows = signatureRows(block).map(
    ([left, right]) =>
      new TableRow({
        cantSplit: true,
        keepNext: true,
        height: { value: twips(SIGNATURE_HEIGHT), rule: HeightRule.ATLEAST },
        children: [
          cell(0, left, false),
          cell(1, '', true),
          cell(2, '', false),
          cell(3, right ?? '', false),
          cell(4, '', right !== null),
        ],
      }),
  );
  const table = new Table({
    width: { size: twips(full), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows,
  });
  const date = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 240 },
    text: SIGNING_DATE,
  });
  return [table, date];
}
