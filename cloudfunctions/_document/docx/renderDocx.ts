import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Document } from '../model';
import { EDGE, PAGE, SIZE, textWidth, twips } from '../typography';
import { docxBlock } from './blocks';
import { FONT } from './fonts';
import { steady } from './steady';

/** 磅 → 半磅，Word 的字号单位。 */
const half = (size: number): number => Math.round(size * 2);

/** 文书 → docx：A4，公文字体；时间取文书自己的，同样的文书同样的字节。 */
export async function renderDocx(document: Document): Promise<Buffer> {
  const { title, author, date, body, blocks } = document;
  const sheet = { body, width: textWidth(document) };
  const word = new WordDocument({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: FONT.body, size: half(SIZE[body]) } },
        title: {
          run: { font: FONT.title, size: half(SIZE.title), bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading1: {
          run: { font: FONT.heading, size: half(SIZE[body]), color: '000000' },
          paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: paperOf(document), margin: marginOf(body) } },
        footers: { default: footerOf(document) },
        children: [...headingOf(document), ...blocks.flatMap((block) => docxBlock(block, sheet))],
      },
    ],
  });
  return Buffer.from(steady(await Packer.toBuffer(word), date));
}

/** 横放的，库要的仍是竖放的宽高，由它对调。 */
const paperOf = ({ paper }: Document) => ({
  width: twips(PAGE.width),
  height: twips(PAGE.height),
  ...(paper === 'landscape' && { orientation: PageOrientation.LANDSCAPE }),
});
function marginOf(body: Document['body']) {
  const { top, bottom } = EDGE[body];
  return {
    top: twips(top),
    bottom: twips(bottom),
    left: twips(PAGE.left),
    right: twips(PAGE.right),
    footer: twips(bottom / 2),
  };
}

function headingOf({ title, subtitle }: Document): Paragraph[] {
  const heading = [new Paragraph({ style: 'Title', text: title })];
  if (subtitle === undefined) return heading;
  const run = new TextRun({ text: subtitle, font: FONT.title, size: half(SIZE.text) });
  return [
    ...heading,
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run] }),
  ];
}

function footerOf(document: Document): Footer {
  const { footer = '' } = document;
  const pages = [footer, '\t第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const run = new TextRun({ children: pages, font: FONT.table, size: half(SIZE.small) });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(document)) }],
        children: [run],
      }),
    ],
  });
}
