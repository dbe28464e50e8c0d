import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Document } from '../model';
import { sheetRows, UNITS } from './sheetRows';

/** 版心宽 156 毫米，约合 Excel 的 76 个字符宽；分成等宽的小列，各表的列都落在上面。 */
const COLUMN_WIDTH = 76 / UNITS;
/** 压缩包里各文件的时间：不取时钟，写死一个。 */
const ENTRY_TIME = new Date(2000, 0, 1);

/** 文书 → xlsx：一份文书一张表，A4；时间取文书自己的，同样的文书同样的字节。 */
export async function renderXlsx(document: Document): Promise<Buffer> {
  const sheet = {
    sheet: sheetName(document.title),
    data: sheetRows(document),
    columns: Array.from({ length: UNITS }, () => ({ width: COLUMN_WIDTH })),
    showGridLines: false,
    fontFamily: '宋体',
  };
  const bytes = await writeXlsxFile([sheet]).toBuffer();
  return Buffer.from(onePage(bytes, document.date));
}

/** 表名至多 31 字，不能有这几个符号。 */
const sheetName = (title: string): string => title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/**
 * 写表的库只能定横向纸张，也往文件属性里写此刻的时间：打开压缩包补上 A4 竖向、宽度缩到一页，
 * 并换成文书自己的时间。
 */
function onePage(bytes: Uint8Array, date: number): Uint8Array {
  const files = unzipSync(bytes);
  const changed = Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) {
        return [name, strToU8(fitToPage(strFromU8(content)))];
      }
      if (name === 'docProps/core.xml') return [name, strToU8(dated(strFromU8(content), date))];
      return [name, content];
    }),
  );
  return zipSync(changed, { mtime: ENTRY_TIME, level: 9 });
}

function fitToPage(xml: string): string {
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const setup =
    '<pageMargins left="0.8" right="0.8" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';
  return xml
    .replace(/(<worksheet[^>]*>)/, `$1${properties}`)
    .replace(/(<\/mergeCells>|<\/sheetData>(?!.*<\/mergeCells>))/s, `$1${setup}`);
}

function dated(xml: string, date: number): string {
  const stamp = `${new Date(date).toISOString().slice(0, 19)}Z`;
  return xml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_whole, open: string) => `${open}${stamp}`,
  );
}
