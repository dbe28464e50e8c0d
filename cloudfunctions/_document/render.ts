import { renderDocx } from './docx/renderDocx';
import type { Document, Format } from './model';
import type { FontPaths } from './pdf/fonts';
import { renderPdf } from './pdf/renderPdf';

/** 文书 → 文件内容。产品导出的每一份 A4 文书都从这里出去。 */
export const render = (document: Document, format: Format, fonts: FontPaths): Promise<Buffer> =>
  format === 'docx' ? renderDocx(document) : renderPdf(document, fonts);
