import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Pictures } from '../model';
import type { Placed } from '../pictureLayout';
import { PICTURE_GAP, pictureColumn, pictureRows } from '../pictureLayout';
import { points, SIZE } from '../typography';

/** 一组图片：没有线的表格，一行排不下就整行挪到下页。 */
export function pdfPictures(block: Pictures, full: number): Content {
  const column = points(pictureColumn(block, full));
  const rows = pictureRows(block, full);
  if (rows.length === 0) return { text: '' };
  return {
    table: {
      dontBreakRows: true,
      widths: Array.from({ length: block.perRow }, () => column),
      body: rows.map((row) =>
        Array.from({ length: block.perRow }, (_, at) => pdfPicture(row[at] ?? null)),
      ),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (at) => (at === 0 ? 0 : points(PICTURE_GAP)),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => points(PICTURE_GAP),
    },
    marginTop: 4,
  };
}

/** 排版库认得拍摄方向，自己摆正；这里只给摆正之后的宽高。 */
function pdfPicture(placed: Placed | null): TableCell {
  if (!placed) return { text: '' };
  const { picture, image, width, height } = placed;
  const type = image.format === 'jpg' ? 'jpeg' : 'png';
  return {
    stack: [
      {
        image: `data:image/${type};base64,${picture.bytes.toString('base64')}`,
        width: points(width),
        height: points(height),
      },
      ...(picture.caption === null
        ? []
        : [{ text: picture.caption, fontSize: SIZE.small, marginTop: 2 }]),
    ],
    alignment: 'center',
  };
}
