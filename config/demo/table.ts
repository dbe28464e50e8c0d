import Table from 'cli-table3';

/** 终端表格：列名取自第一行；数字靠右。 */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const [first] = rows;
  if (!first) {
    console.log('（没有）');
    return;
  }
  const columns = Object.keys(first);
  const table = new Table({
    head: columns,
    style: { head: [], border: [] },
    colAligns: columns.map((column) => (typeof first[column] === 'number' ? 'right' : 'left')),
  });
  for (const row of rows) table.push(columns.map((column) => String(row[column] ?? '')));
  console.log(table.toString());
}
