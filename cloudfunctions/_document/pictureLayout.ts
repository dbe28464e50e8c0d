import type { ImageSize } from './imageSize';
import { imageSize } from './imageSize';
import type { Picture, Pictures } from './model';

/** 两张之间、上下之间的空，毫米。 */
export const PICTURE_GAP = 4;
/** 一张最高多少毫米：两张一行时一页排得下三行，独占一行时也不超过一页。 */
const TALLEST = { 1: 180, 2: 90 } as const;

/** 摆好的一张：看上去的宽高，毫米。 */
export interface Placed {
  readonly picture: Picture;
  readonly image: ImageSize;
  readonly width: number;
  readonly height: number;
}

/** 版心宽 `full` 毫米时，一栏多宽，毫米。 */
export const pictureColumn = ({ perRow }: Pictures, full: number): number =>
  (full - PICTURE_GAP * (perRow - 1)) / perRow;

/** 图片按次序分行，每张按比例缩放，宽不过一栏。读不出宽高的是写文书的人没先看过，直接抛出。 */
export function pictureRows(block: Pictures, full: number): Placed[][] {
  const placed = block.items.map((picture) => place(picture, block, full));
  const rows: Placed[][] = [];
  for (let at = 0; at < placed.length; at += block.perRow) {
    rows.push(placed.slice(at, at + block.perRow));
  }
  return rows;
}

function place(picture: Picture, block: Pictures, full: number): Placed {
  const image = imageSize(picture.bytes);
  if (!image) throw new Error(`“${picture.alt}”不是 JPEG、PNG`);
  const ratio = isTurned(image) ? image.height / image.width : image.width / image.height;
  const column = pictureColumn(block, full);
  // 要转的在 Word 里按没转的宽高占位，两个方向都不能超过一栏。
  const tallest = isTurned(image) ? Math.min(column, TALLEST[block.perRow]) : TALLEST[block.perRow];
  const width = Math.min(picture.width ?? Infinity, column, tallest * ratio);
  return { picture, image, width, height: width / ratio };
}

/** 拍摄方向 5—8 的要转九十度才正，宽高对调。 */
export const isTurned = ({ orientation }: ImageSize): boolean => orientation > 4;
