import type { FileChild } from 'docx';
import { HeadingLevel, PageBreak, Paragraph, TabStopType, TextRun } from 'docx';
import { noteLines } from '../articleMarks';
import type { Block, Fields, Sheet } from '../model';
import { SIZE, twips } from '../typography';
import { ALIGNMENT } from './alignment';
import { FONT } from './fonts';
import { docxPictures } from './pictures';
import { docxSignatures } from './signatures';
import { docxTable } from './table';

/** 表后空半行。 */
const GAP = { line: 120, lineRule: 'exact' } as const;

/** 文书的一块 → Word 的段落或表格；`keepNext` 要它与下一块同页。 */
export function docxBlock(block: Block, sheet: Sheet, keepNext = false): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text })];
    case 'paragraph': {
      const align = block.align ?? 'left';
      const indent = align === 'left' ? { indent: { firstLine: SIZE[sheet.body] * 2 * 20 } } : {};
      return [
        new Paragraph({ text: block.text, alignment: ALIGNMENT[align], keepNext, ...indent }),
      ];
    }
    case 'fields':
      return docxFields(block, sheet.width, keepNext);
    case 'table':
      return [docxTable(block, sheet.width, keepNext), new Paragraph({ keepNext, spacing: GAP })];
    case 'signatures':
      return docxSignatures(block, sheet.width);
    case 'notes':
      return noteLines(block).map(
        (line) =>
          new Paragraph({
            keepNext,
            children: [new TextRun({ text: line, font: FONT.table, size: SIZE.small * 2 })],
          }),
      );
    case 'pictures':
      return [docxPictures(block, sheet.width), new Paragraph({ keepNext, spacing: GAP })];
    case 'together':
      return block.blocks.flatMap((inner, at) =>
        docxBlock(inner, sheet, keepNext || at < block.blocks.length - 1),
      );
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** 一行几项，用制表位对齐，各项平分版心；末一项长了，折到自己那一栏里。 */
function docxFields({ rows }: Fields, full: number, keepNext: boolean): Paragraph[] {
  return rows.map((row) => {
    const width = twips(full / row.length);
    const last = width * (row.length - 1);
    return new Paragraph({
      keepNext,
      spacing: { after: 60 },
      indent: { left: last, hanging: last },
      tabStops: row.map((_, at) => ({ type: TabStopType.LEFT, position: width * at })).slice(1),
      children: row.flatMap(({ label, value }, at) => [
        new TextRun({ text: `${at > 0 ? '\t' : ''}${label}：`, bold: true }),
        new TextRun({ text: value }),
      ]),
    });
  });
}
