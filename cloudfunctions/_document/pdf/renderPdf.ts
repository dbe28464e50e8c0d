import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Document } from '../model';
import { EDGE, PAGE, points, SIZE, textWidth } from '../typography';
import { pdfBlock } from './blocks';
import type { FontPaths } from './fonts';

/** 字库在文书里的名字。 */
const SONG = 'song';

/**
 * 文书 → PDF：A4，字库只嵌用到的字。时间取文书自己的，同样的文书同样的字节。
 * 不下载任何东西，除了两份字库不读任何文件。
 */
export async function renderPdf(document: Document, fonts: FontPaths): Promise<Buffer> {
  const { normal, bold } = fonts;
  pdfmake.setFonts({ [SONG]: { normal, bold, italics: normal, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => file === normal || file === bold);
  return pdfmake.createPdf(definitionOf(document)).getBuffer();
}

function definitionOf(document: Document): TDocumentDefinitions {
  const { title, subtitle, author, date, body, blocks } = document;
  const { top, bottom } = EDGE[body];
  const sheet = { body, width: textWidth(document) };
  const heading: Content[] = [
    {
      text: title,
      fontSize: SIZE.title,
      bold: true,
      alignment: 'center',
      marginBottom: subtitle ? 4 : 14,
    },
  ];
  if (subtitle) {
    heading.push({ text: subtitle, fontSize: SIZE.text, alignment: 'center', marginBottom: 14 });
  }
  return {
    pageSize: 'A4',
    pageOrientation: document.paper === 'landscape' ? 'landscape' : 'portrait',
    pageMargins: [PAGE.left, top, PAGE.right, bottom].map(points) as Margins,
    info: { title, author, creationDate: new Date(date), producer: 'pdfmake', creator: 'pdfmake' },
    defaultStyle: { font: SONG, fontSize: SIZE[body], lineHeight: 1.15 },
    content: [...heading, ...blocks.map((block) => pdfBlock(block, sheet))],
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      columns: [
        { text: document.footer ?? '', width: '*' },
        { text: ['第', page, '页\u3000共', pages, '页'].join(' '), width: 'auto' },
      ],
      fontSize: SIZE.small,
      margin: [points(PAGE.left), points(bottom / 3), points(PAGE.right), 0],
    }),
  };
}

type Margins = [number, number, number, number];
