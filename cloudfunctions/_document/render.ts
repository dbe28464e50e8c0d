import { renderDocx } from './docx/renderDocx';
import type { Document, Format } from './model';
import type { FontPaths } from './pdf/fonts';
import { renderPdf } from './pdf/renderPdf';
import { renderXlsx } from './xlsx/renderXlsx';

/** 文书 → 文件内容。产品导出的每一份 A4 文书都从这里出去。 */
export const render = (document: Document, format: Format, fonts: FontPaths): Promise<Buffer> => {
  switch (format) {
    case 'docx':
      return renderDocx(document);
    case 'pdf':
      return renderPdf(document, fonts);
    case 'xlsx':
      return renderXlsx(document);
  }
};
