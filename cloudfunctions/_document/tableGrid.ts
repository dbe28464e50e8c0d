import type { Cell, Table } from './model';

/** 格子里放什么：一个单元格的左上角，或被合并掉的位置。 */
export type Slot = Cell | 'covered';

/**
 * 按 HTML 的次序把单元格摆进方格（合并的占好位），两种排版都从这里取。
 * 摆不满、摆不下是写表的人写错了，直接抛出。
 */
export function tableGrid(table: Table): Slot[][] {
  const width = table.widths.length;
  const grid: (Slot | undefined)[][] = table.rows.map(() =>
    Array.from<Slot | undefined>({ length: width }),
  );
  for (const [top, cells] of table.rows.entries()) {
    for (const cell of cells) {
      const left = grid[top]?.indexOf(undefined) ?? -1;
      place(grid, cell, top, left);
    }
  }
  return grid.map((row, at) =>
    row.map((slot) => {
      if (slot === undefined) throw new Error(`表格第 ${String(at + 1)} 行没有写满`);
      return slot;
    }),
  );
}

function place(grid: (Slot | undefined)[][], cell: Cell, top: number, left: number): void {
  const { columns = 1, rows = 1 } = cell;
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      const row = grid[top + down];
      const column = left + right;
      if (left < 0 || !row || column >= row.length || row[column] !== undefined) {
        throw new Error(`表格第 ${String(top + 1)} 行摆不下“${cell.text}”`);
      }
      row[column] = down === 0 && right === 0 ? cell : 'covered';
    }
  }
}
