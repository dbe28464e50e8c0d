import type { Block, Document } from '../../cloudfunctions/_document/model';
import { render } from '../../cloudfunctions/_document/render';
import { imageSize } from '../../cloudfunctions/_document/imageSize';
import { tableGrid } from '../../cloudfunctions/_document/tableGrid';
import { build } from '../../config/scripts/build';
import { FONTS, pdfFonts, readPdf, wordFiles, wordOutline } from './support/documents';
import { jpegHeader, pngPicture } from './support/pictures';
import { MONDAY } from './support/world';

/** 每一种块都有一份的文书。 */
const SAMPLE: Document = {
  title: '支部会议（活动）记录',
  subtitle: '（某某支部）',
  author: '某某支部',
  date: MONDAY,
  body: 'text',
  footer: '校验值 0a1b2c3d',
  blocks: [
    {
      kind: 'fields',
      rows: [
        [{ label: '名称', value: '支部党员大会' }],
        [
          { label: '时间', value: '2026年3月2日' },
          { label: '地点', value: '会议室' },
        ],
      ],
    },
    { kind: 'heading', text: '一、决议' },
    { kind: 'paragraph', text: '会议认为，王㛃、李䶮同志符合条件 <全票> & 通过。' },
    { kind: 'paragraph', text: '某某支部', align: 'right' },
    {
      kind: 'table',
      widths: [1, 2, 2],
      headerRows: 2,
      rows: [
        [
          { text: '姓名', rows: 2 },
          { text: '票数', columns: 2 },
        ],
        [{ text: '基本\n合格' }, { text: '不合格' }],
        [{ text: '王㛃', align: 'left' }, { text: '3' }, { text: '0', strong: true }],
      ],
    },
    {
      kind: 'together',
      blocks: [
        {
          kind: 'notes',
          items: [
            { text: '当场公布。', articles: ['Q12', 'Q13'] },
            { text: '封存归档。', articles: ['Q27'] },
          ],
        },
        {
          kind: 'signatures',
          lines: [
            { duty: '监票人', name: '甲' },
            { duty: '计票人', name: '乙' },
            { duty: '主持人', name: '' },
          ],
        },
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: '附页' },
    {
      kind: 'pictures',
      perRow: 2,
      items: [
        { bytes: pngPicture(400, 200), caption: '会场', alt: '照片一' },
        { bytes: pngPicture(100, 400), caption: null, alt: '照片二' },
        { bytes: jpegHeader(400, 200, 6), width: 40, caption: null, alt: '照片三' },
      ],
    },
  ],
};

const withBlocks = (...blocks: Block[]): Document => ({ ...SAMPLE, body: 'form', blocks });
const docx = async (document: Document) => wordFiles(await render(document, 'docx', FONTS));
const pdf = (document: Document) => render(document, 'pdf', FONTS);

beforeAll(() => build('functions'), 120_000);

describe('docx', () => {
  test('骨架：标题、名目、段落、合并的表格、注、签名、分页', async () => {
    const files = await docx(SAMPLE);
    expect(wordOutline(files['word/document.xml'] ?? '')).toEqual([
      'Title 支部会议（活动）记录',
      '[center] （某某支部）',
      '名称：支部党员大会',
      '时间：2026年3月2日\t地点：会议室',
      'Heading1 一、决议',
      '[left] 会议认为，王㛃、李䶮同志符合条件 &lt;全票&gt; &amp; 通过。',
      '[right] 某某支部',
      '表头 姓名↓ | 票数×2',
      '表头 ↑ | 基本/合格 | 不合格',
      '王㛃 | 3 | 0',
      '注：1. 当场公布。〔Q12〕〔Q13〕',
      '2. 封存归档。〔Q27〕',
      '监票人　甲： |  |  | 计票人　乙： | ',
      '主持人： |  |  |  | ',
      '[right] 　　　　年　　　月　　　日',
      '/',
      '[left] 附页',
      '会场 | ',
      ' | ',
    ]);
  });

  test('图片：进 word/media，关系对得上；按比例，不宽过一栏；读屏有话可念', async () => {
    const bytes = await render(SAMPLE, 'docx', FONTS);
    const files = wordFiles(bytes);
    const main = files['word/document.xml'] ?? '';
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').pop()).sort()).toEqual(['jpg', 'png', 'png']);
    const links = [...main.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id ?? '');
    const rels = files['word/_rels/document.xml.rels'] ?? '';
    const targets = links.map(
      (id) =>
        new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
          rels,
        )?.[1],
    );
    expect(targets.map((target) => `word/${target ?? ''}`).sort()).toEqual(media.sort());
    expect(files['[Content_Types].xml']).toMatch(
      /Extension="png".*Extension="jpg"|Extension="jpg".*Extension="png"/s,
    );
    const extents = [...main.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Number(x) / 36_000,
      Number(y) / 36_000,
    ]);
    // 一栏宽 (156 − 4) / 2 = 76 毫米；第二张高到 90 毫米为止；第三张写明 40 毫米宽，要转，占位是没转的。
    expect(extents.map((pair) => pair.map((mm) => Math.round(mm * 10) / 10))).toEqual([
      [76, 38],
      [22.5, 90],
      [76, 38],
    ]);
    expect(main).toMatch(/<a:xfrm rot="5400000"/);
    expect(main).toContain('descr="照片一"');
  });

  test('A4、公文字体与替身、二号标题、三号正文、五号表格、页码', async () => {
    const files = await docx(SAMPLE);
    const main = files['word/document.xml'] ?? '';
    const styles = files['word/styles.xml'] ?? '';
    expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(main).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(styles).toMatch(/<w:docDefaults>.*?w:eastAsia="仿宋".*?<w:sz w:val="32"\/>/s);
    expect(styles).toMatch(/w:styleId="Title".*?w:eastAsia="宋体".*?<w:sz w:val="44"\/>/s);
    expect(styles).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/s);
    expect(main).toMatch(/<w:tbl>.*?<w:sz w:val="21"\/>.*?<\/w:tbl>/s);
    expect(files['word/fontTable.xml']).toContain('<w:altName w:val="FangSong, ');
    const footer = files['word/footer1.xml'] ?? '';
    expect(footer).toContain('校验值 0a1b2c3d');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });
});

describe('pdf', () => {
  test('各块的文字都在，罕用字也在；字库只嵌用到的字，一页不到 300 KB', async () => {
    const bytes = await pdf(SAMPLE);
    const [first = '', second = '', ...more] = readPdf(bytes);
    expect(more).toEqual([]);
    for (const piece of [
      '支部会议（活动）记录',
      '时间：2026年3月2日',
      '王㛃、李䶮同志符合条件 <全票> & 通过。',
      '2. 封存归档。〔Q27〕',
      '监票人　甲：',
      '校验值 0a1b2c3d',
    ]) {
      expect(first.replaceAll(' ', '')).toContain(piece.replaceAll(/\s/g, ''));
    }
    expect(first).toMatch(/第 1 页\s+共 2 页/);
    expect(second).toContain('附页');
    const fonts = pdfFonts(bytes);
    expect(fonts).toHaveLength(2);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+NotoSerifSC-(Regular|Bold)$/);
    expect(bytes.length).toBeLessThan(300 * 1024);
  });

  test('长表跨页，每页重复表头，一行不少、不重', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `第${String(i + 1).padStart(3, '0')}人`);
    const bytes = await pdf(
      withBlocks({
        kind: 'table',
        widths: [1, 1],
        headerRows: 1,
        rows: [
          [{ text: '姓名栏' }, { text: '票' }],
          ...names.map((text) => [{ text }, { text: '1' }]),
        ],
      }),
    );
    const pages = readPdf(bytes);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('姓名栏');
    expect(pages.join(' ').match(/第\d{3}人/g)).toEqual(names);
  });

  test('一格比一页还长也排得出来', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `第${String(i)}句话要写进记录。`).join('');
    const rows = [
      [
        { text: '发言', rows: 2 },
        { text: long, align: 'left' as const },
      ],
      [{ text: '完' }],
    ];
    const pages = readPdf(
      await pdf(withBlocks({ kind: 'table', widths: [1, 5], headerRows: 0, rows })),
    );
    expect(pages.length).toBeGreaterThan(2);
    const all = pages
      .map((page) => page.replaceAll(/\s|校验值 0a1b2c3d|第 \d+ 页\s+共 \d+ 页/g, ''))
      .join('');
    expect(all.match(/第\d+句话/g)).toHaveLength(400);
  });

  test('签名与它前面的注同页，不会独自落到另一张纸上', async () => {
    const filler: Block = { kind: 'paragraph', text: '会议内容。' };
    const tail = SAMPLE.blocks.filter(({ kind }) => kind === 'together');
    for (const lines of [16, 18, 20, 22, 24, 26]) {
      const document = withBlocks(...Array.from({ length: lines }, () => filler), ...tail);
      const pages = readPdf(await pdf(document));
      const signed = pages.filter((page) => page.includes('监票人'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain('当场公布');
    }
  });
});

describe('同样的文书，同样的字节', () => {
  afterEach(() => jest.useRealTimers());

  test.each(['docx', 'pdf'] as const)('%s 不看时钟', async (format) => {
    const clockAt = (now: string) =>
      jest.useFakeTimers({
        now: new Date(now),
        doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'],
      });
    clockAt('2026-03-02T01:00:00Z');
    const first = await render(SAMPLE, format, FONTS);
    clockAt('2031-12-31T23:59:59Z');
    expect((await render(SAMPLE, format, FONTS)).equals(first)).toBe(true);
    const other = await render({ ...SAMPLE, date: MONDAY + 60_000 }, format, FONTS);
    expect(other.equals(first)).toBe(false);
  });
});

describe('图片的宽高', () => {
  test.each([
    ['PNG', pngPicture(30, 20), { format: 'png', width: 30, height: 20, orientation: 1 }],
    ['JPEG', jpegHeader(640, 480), { format: 'jpg', width: 640, height: 480, orientation: 1 }],
    ['竖拍', jpegHeader(640, 480, 6), { format: 'jpg', width: 640, height: 480, orientation: 6 }],
    ['方向不像样', jpegHeader(9, 9, 12), { format: 'jpg', width: 9, height: 9, orientation: 1 }],
    ['截断', jpegHeader(640, 480).subarray(0, 30), null],
    ['宽为零', jpegHeader(0, 480), null],
    ['不是图片', Buffer.from('不是图片，只是一段写得够长的文字'), null],
  ])('%s', (_name, bytes, size) => {
    expect(imageSize(bytes)).toEqual(size);
  });
});

describe('写错的表格', () => {
  const table =
    (...rows: readonly { text: string; columns?: number; rows?: number }[][]) =>
    () =>
      tableGrid({ kind: 'table', widths: [1, 1], headerRows: 0, rows });

  test.each([
    ['一行没写满', table([{ text: '甲' }])],
    ['一行写多了', table([{ text: '甲' }, { text: '乙' }, { text: '丙' }])],
    ['合并出了右边', table([{ text: '甲' }, { text: '乙', columns: 2 }])],
    ['合并出了下边', table([{ text: '甲', rows: 2 }, { text: '乙' }])],
    [
      '与上面合并下来的重叠',
      table([{ text: '甲' }, { text: '乙', rows: 2 }], [{ text: '丙', columns: 2 }]),
    ],
  ])('%s：抛出', (_name, attempt) => {
    expect(attempt).toThrow(/表格第 \d 行/);
  });

  test('合并的格占好位', () => {
    const rows = [[{ text: '甲', rows: 2 }, { text: '乙' }], [{ text: '丙' }]];
    expect(tableGrid({ kind: 'table', widths: [1, 1], headerRows: 0, rows })).toEqual([
      [{ text: '甲', rows: 2 }, { text: '乙' }],
      ['covered', { text: '丙' }],
    ]);
  });
});
