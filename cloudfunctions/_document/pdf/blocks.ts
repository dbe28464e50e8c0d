import type { Content } from 'pdfmake/interfaces';
import { noteLines } from '../articleMarks';
import type { Block, Fields, Notes, Sheet } from '../model';
import { SIZE, points } from '../typography';
import { pdfPictures } from './pictures';
import { pdfSignatures } from './signatures';
import { pdfTable } from './table';

/** 文书的一块 → pdfmake 的内容。 */
export function pdfBlock(block: Block, sheet: Sheet): Content {
  const size = SIZE[sheet.body];
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, headlineLevel: 1, marginTop: 8, marginBottom: 4 };
    case 'paragraph': {
      const align = block.align ?? 'left';
      const indent = align === 'left' ? { leadingIndent: size * 2 } : {};
      return { text: block.text, alignment: align, marginBottom: 4, ...indent };
    }
    case 'fields':
      return pdfFields(block, sheet.width);
    case 'table':
      return pdfTable(block, sheet.width);
    case 'signatures':
      return pdfSignatures(block);
    case 'notes':
      return pdfNotes(block);
    case 'pictures':
      return pdfPictures(block, sheet.width);
    case 'together':
      return { stack: block.blocks.map((inner) => pdfBlock(inner, sheet)), unbreakable: true };
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

/** 名目与内容并排，内容长了在自己那一栏里折行。 */
function pdfFields({ rows }: Fields, full: number): Content {
  return {
    stack: rows.map((row) => ({
      columns: row.map(({ label, value }) => ({
        text: [{ text: `${label}：`, bold: true }, value],
        width: points(full) / row.length,
      })),
      marginBottom: 3,
    })),
    marginBottom: 4,
  };
}

function pdfNotes(notes: Notes): Content {
  return {
    stack: noteLines(notes).map((line) => ({ text: line })),
    fontSize: SIZE.small,
    marginTop: 4,
    marginBottom: 4,
  };
}
