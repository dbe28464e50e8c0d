import writeXlsxFile from 'write-excel-file/node';

/** 一张表：表名、表头、各行。 */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** 若干张表 → xlsx，base64。文字一律按文字写，不会被当成公式。 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<string> {
  const data = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) =>
          typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true },
        ),
      ),
    ],
    columns: header.map((title) => ({ width: Math.max(12, title.length * 3) })),
  }));
  const bytes = await writeXlsxFile(data).toBuffer();
  return bytes.toString('base64');
}
