import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Document } from '../model';
import { headerRow, sheetRows, UNITS } from './sheetRows';

/** 版心宽 156 毫米，约合 Excel 的 76 个字符宽；分成等宽的小列，各表的列都落在上面。 */
const COLUMN_WIDTH = 76 / UNITS;
/** 压缩包里各文件的时间：不取时钟，写死一个。 */
const ENTRY_TIME = new Date(2000, 0, 1);

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const WORKBOOK = 'xl/workbook.xml';

/** 文书 → xlsx：一份文书一张表，A4。写表的库不写文件属性，同样的文书同样的字节。 */
export async function renderXlsx(document: Document): Promise<Buffer> {
  const name = sheetName(document.title);
  const sheet = {
    sheet: name,
    data: sheetRows(document),
    columns: Array.from({ length: UNITS }, () => ({ width: COLUMN_WIDTH })),
    showGridLines: false,
    fontFamily: '宋体',
  };
  const files = unzipSync(await writeXlsxFile([sheet]).toBuffer());
  const printed = Object.entries(files).map(([file, content]) => {
    if (SHEET.test(file)) return [file, strToU8(fitToPage(strFromU8(content), document))] as const;
    if (file !== WORKBOOK) return [file, content] as const;
    return [file, strToU8(repeatHeader(strFromU8(content), name, headerRow(document)))] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(printed), { mtime: ENTRY_TIME, level: 9 }));
}

/** 表名至多 31 字，不能有这几个符号。 */
const sheetName = (title: string): string => title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** 写表的库不管打印：补上 A4 竖向、宽度缩到一页、页脚。 */
function fitToPage(xml: string, { footer = '' }: Document): string {
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const left = escaped(footer.replaceAll('&', '&&'));
  const setup =
    '<pageMargins left="0.8" right="0.8" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>&amp;L${left}&amp;R第 &amp;P 页\u3000共 &amp;N 页</oddFooter></headerFooter>`;
  return xml
    .replace(/(<worksheet[^>]*>)/, (open) => open + properties)
    .replace(/<\/mergeCells>|<\/sheetData>(?!.*<\/mergeCells>)/s, (end) => end + setup);
}

/** 打印时表头每页重复。 */
function repeatHeader(xml: string, sheet: string, row: number | null): string {
  if (row === null) return xml;
  const title = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(sheet)}'!$${row}:$${row}</definedName>`;
  return xml.replace('<definedNames/>', () => `<definedNames>${title}</definedNames>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
