import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fontsBeside } from '../../../cloudfunctions/_document/pdf/fonts';
import { FUNCTIONS_DIST } from '../../../config/paths';

/** 打包时放在函数旁边的字库。 */
export const FONTS = fontsBeside(path.join(FUNCTIONS_DIST, 'appraisal'));

/** PDF 各页的文字，空白压成一个。 */
export function readPdf(bytes: Uint8Array): string[] {
  const script = path.join(__dirname, 'pdfText.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { input: bytes });
  if (status !== 0) throw new Error(`读不出 PDF：${stderr.toString()}`);
  const pages = JSON.parse(stdout.toString()) as string[];
  return pages.map((page) => page.replaceAll(/\s+/g, ' '));
}

/** PDF 里嵌的字体，如 `ABCDEF+NotoSerifSC-Bold`（加号前是子集的记号）。 */
export function pdfFonts(bytes: Buffer): string[] {
  const names = bytes.toString('latin1').matchAll(/\/FontName \/(\S+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))].sort();
}

/** docx 里的各个文件。 */
export function wordFiles(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

const TOKEN =
  /<w:(pStyle|jc|gridSpan|vMerge|tblHeader|br|tab|tbl|tr|p|t)(?=[\s/>])([^>]*)>(?:([^<]*)<\/w:t>)?|<\/w:(p|tc|tr|tbl)>/g;

/**
 * docx 正文的骨架，一段、一行各一条：段落 `样式 文字`；表格一行 `表头? 格 | 格`，
 * 合并的格写成 `格×列数`、`格↓`（往下并）与 `↑`（并进上面）。编号、空段等写法上的差别不算。
 */
export function wordOutline(document: string): string[] {
  const lines: string[] = [];
  let [text, marks, style, header, depth] = ['', '', '', '', 0];
  let cells: string[] = [];
  for (const [, open, attributes = '', inner, close] of document.matchAll(TOKEN)) {
    const value = /w:val="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (open === 'tbl') depth += 1;
    else if (open === 't') text += inner ?? '';
    else if (open === 'br') text += '/';
    else if (open === 'pStyle') style = `${value} `;
    else if (open === 'jc' && depth === 0) style += `[${value}] `;
    else if (open === 'gridSpan') marks += `×${value}`;
    else if (open === 'vMerge') marks += value === 'continue' ? '↑' : '↓';
    else if (open === 'tblHeader') header = '表头 ';
    else if (close === 'tc') {
      cells.push(text + marks);
      [text, marks] = ['', ''];
    } else if (close === 'tr') {
      lines.push(header + cells.join(' | '));
      [cells, header] = [[], ''];
    } else if (close === 'tbl') depth -= 1;
    else if (close === 'p' && depth === 0) {
      if (text !== '') lines.push(style + text);
      [text, style] = ['', ''];
    }
  }
  return lines;
}
