import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ImageSize } from '../imageSize';
import type { Pictures } from '../model';
import type { Placed } from '../pictureLayout';
import { isTurned, pictureColumn, pictureRows } from '../pictureLayout';
import { SIZE, twips } from '../typography';
import { FONT } from './fonts';

/** 毫米 → 像素（96 每英寸），排版库以它为长度单位，再换成 EMU。 */
const pixels = (mm: number): number => (mm * 96) / 25.4;

/** 一组图片：没有线的表格，一行一张或两张；图与图下的字不分在两页。 */
export function docxPictures(block: Pictures, full: number): Table {
  const column = twips(pictureColumn(block, full));
  return new Table({
    width: { size: twips(full), type: WidthType.DXA },
    columnWidths: Array.from({ length: block.perRow }, () => column),
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: pictureRows(block, full).map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from(
            { length: block.perRow },
            (_, at) =>
              new TableCell({
                width: { size: column, type: WidthType.DXA },
                children: docxPicture(row[at] ?? null),
              }),
          ),
        }),
    ),
  });
}

function docxPicture(placed: Placed | null): Paragraph[] {
  if (!placed) return [new Paragraph({})];
  const { picture, image, width, height } = placed;
  const turned = isTurned(image);
  // 转过的图按没转的宽高占位，转成竖的会压到上下文字：上下各让出差的一半。
  const lean = turned ? twips(Math.max(0, height - width) / 2) : 0;
  const drawing = new ImageRun({
    type: image.format,
    data: picture.bytes,
    transformation: {
      width: pixels(turned ? height : width),
      height: pixels(turned ? width : height),
      ...uprightBy(image),
    },
    altText: { name: picture.alt, title: picture.alt, description: picture.alt },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: lean, after: 40 + lean },
      children: [drawing],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [
        new TextRun({ text: picture.caption ?? '', font: FONT.table, size: SIZE.small * 2 }),
      ],
    }),
  ];
}

/** Word 不理会照片里的拍摄方向，照它转、翻（先翻后转）。 */
function uprightBy({ orientation }: ImageSize) {
  const rotation = { 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270 }[orientation] ?? 0;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  return {
    ...(rotation !== 0 && { rotation }),
    ...(mirrored && { flip: { horizontal: true } }),
  };
}
