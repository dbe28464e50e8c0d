import type { Slot } from '../tableGrid';
import { points } from '../typography';

/** 一行字连行距的高，是字号的几倍（字库自己的行高乘正文的行距）。 */
export const LINE_HEIGHT = 1.65;

/** 一行高过这么多毫米就让它拆到两页：整行挪页会留一大片白，比一页还高的排不下。 */
const TALLEST_WHOLE_ROW = 80;

/** 表格的一行整行排在一页上，还是可以拆开；照字数估，一个字一个字号宽。 */
export function staysWhole(row: readonly Slot[], widths: readonly number[], size: number): boolean {
  return row.every((slot, column) => {
    if (slot === 'covered') return true;
    const spanned = widths.slice(column, column + (slot.columns ?? 1));
    const width = spanned.reduce((sum, one) => sum + one, 0);
    return heightOf(slot.text, width, size) <= points(TALLEST_WHOLE_ROW);
  });
}

function heightOf(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / size));
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine)));
  return lines.reduce((sum, count) => sum + count, 0) * size * LINE_HEIGHT;
}
