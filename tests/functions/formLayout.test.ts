import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Document, Format } from '../../cloudfunctions/_document/model';
import { render } from '../../cloudfunctions/_document/render';
import type { MemberFormData } from '../../cloudfunctions/assessment/forms/memberForm';
import { memberForm } from '../../cloudfunctions/assessment/forms/memberForm';
import { summaryForm } from '../../cloudfunctions/assessment/forms/summaryForm';
import { build } from '../../config/scripts/build';
import type { PointItemId } from '../../rules/schemes/pointScheme';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';
import { FONTS, readPdf, wordFiles, wordOutline } from './support/documents';

jest.setTimeout(60_000);

const YEAR_END = Date.UTC(2026, 11, 31, 15, 59, 59);

const PLAIN: MemberFormData = {
  branchName: '某某局机关第一党支部',
  year: 2026,
  asOf: null,
  name: '王建国',
  scheme: MUNICIPAL_ORGANS,
  selfScores: [20, 10, 9, 28, 15, 14],
  items: [
    { item: 'P7', count: 2, points: 4 },
    { item: 'P13.municipal', count: 1, points: 10 },
    { item: 'D16a', count: 1, points: -3 },
    { item: 'D16b', count: 2, points: -4 },
  ],
  score: 107,
  vetoes: [],
  date: YEAR_END,
};
const EMPTY: MemberFormData = { ...PLAIN, selfScores: null, items: [], score: 100 };
/** 样样都长：名称、姓名、每一项都有、否决的原因写了四百字。 */
const CROWDED: MemberFormData = {
  ...PLAIN,
  branchName: `${'某'.repeat(58)}支部`,
  name: '阿'.repeat(30),
  asOf: '2026年11月23日',
  items: Object.keys(MUNICIPAL_ORGANS.items).map((item) => ({
    item: item as PointItemId,
    count: 12,
    points: item.startsWith('P') ? 360 : -120,
  })),
  score: 0,
  vetoes: [`V3 无故拖欠党费（支部认定：${'多次谈话仍不交纳。'.repeat(44)}）`, 'V4 另一条'],
};

const COLUMNS = ['姓名', '基础积分', '加分情况', '减分情况', '综合得分', '民主评议情况', '备注'];
const summaryOf = (rows: number): Document =>
  summaryForm({
    branchName: '某某省某某市市直机关某某管理服务中心第一综合党支部委员会',
    year: 2026,
    source: '照年度公示第 1 版',
    date: YEAR_END,
    content: {
      columns: COLUMNS,
      rows: Array.from({ length: rows }, (_unused, i) => [
        `第${String(i + 1).padStart(3, '0')}人`,
        '100',
        i % 3 === 0 ? '7（合理化建议被采纳 4；爱心捐助、公益活动 3）' : '无',
        i % 5 === 0 ? '3（未请假，无故缺席要求参加的活动 3）' : '无',
        '100',
        '合格',
        i === 3 ? '一票否决（V3）' : '',
      ]),
      notes: ['按名册次序，不排名次。'],
    },
  });

const make = (document: Document, format: Format) => render(document, format, FONTS);
const outline = async (document: Document) =>
  wordOutline(wordFiles(await make(document, 'docx'))['word/document.xml'] ?? '');

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** 各页每段文字的位置，磅。 */
function layoutOf(bytes: Uint8Array): Placed[][] {
  const script = path.join(__dirname, 'support', 'pdfLayout.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { input: bytes });
  if (status !== 0) throw new Error(`读不出 PDF：${stderr.toString()}`);
  return JSON.parse(stdout.toString()) as Placed[][];
}

beforeAll(() => build('functions'), 120_000);

describe('附件2 考核表', () => {
  test('docx 的骨架：四部分、合并的格、认定的合计、三人签字', async () => {
    expect(await outline(memberForm(PLAIN))).toEqual([
      'Title 党支部党员管理考核表',
      '[center] （2026年度）',
      '党支部 | 某某局机关第一党支部×3',
      '党员姓名 | 王建国 | 考核结果 | 107 分',
      '表头 项目 | 考核内容 | 分值 | 自评',
      '基础项↓ | 1. 政治合格：信念坚定，自觉学习，与上级党组织保持一致 | 20 | 20',
      '↑ | 2. 执行纪律：守纪律讲规矩，服从组织分配，不信教 | 10 | 10',
      '↑ | 3. 抵制不良主义：守法廉洁，履行义务，执行党的决议 | 10 | 9',
      '↑ | 4. 参加组织生活：按时交纳党费，参加三会一课和学习教育 | 30 | 28',
      '↑ | 5. 品德合格：作风优良，遵守公德，婚丧从简，情趣健康 | 15 | 15',
      '↑ | 6. 发挥作用：承诺践诺，结对帮扶，志愿服务，完成任务 | 15 | 14',
      '加分项目/上不封顶↓ | 7. 合理化建议被采纳 | 2/条 | +4（2）',
      '↑ | 8. 爱心捐助、公益活动，关爱困难群众 | 3/次 | ',
      '↑ | 9. 化解矛盾纠纷，配合信访调解 | 5/次 | ',
      '↑ | 10. 劝阻制止违纪违法或不正之风 | 5/次 | ',
      '↑ | 11. 突发危急情况中挺身而出、见义勇为 | 10/次 | ',
      '↑ | 12. 对治安维稳、推动社会事业发展有积极贡献 | 3/次 | ',
      '↑ | 13. 年度表彰：市直机关工委、市级、省级、国家级 | 5、10、20、30/级 | +10（1）',
      '↑ | 14. 其他突出表现，得到党员群众认可 | 3/次 | ',
      '减分项目/扣光基础/分为止↓ | 15. 破坏工作纪律、不服从安排、不履职；群众反响强烈的 | 3、5/次 | ',
      '↑ | 16. 无故缺席组织要求参加的活动；请假超过免扣次数 | 3、2/次 | −7（3）',
      '↑ | 17. 不按时交纳党费 | 3/次 | ',
      '↑ | 18. 无正当理由不配合工作；直系亲属涉及而本人不积极配合 | 10、5/次 | ',
      '↑ | 19. 非正常上访（凭书面认定）；直系亲属参与而未劝阻 | 10/次、5/人次 | ',
      '↑ | 20. 漠视群众利益、态度粗暴，因主观原因造成有效投诉 | 5/次 | ',
      '↑ | 21. 违背家庭美德、社会公德、职业道德，造成不良影响 | 10/次 | ',
      '↑ | 22. 受处分：警告、严重警告、撤职、留党察看或相应处分 | 10、20、30、40/级 | ',
      '↑ | 23. 其他不符合党员身份的言行；群众反响强烈的 | 3、5/次 | ',
      '一票/否决 | 原因：无×3',
      '党员签字： | 党小组组长签字： | 党支部书记签字：',
    ]);
  });

  test('没有自评、没有加减分的留空；否决成立的结果是 0 分，写明原因', async () => {
    const lines = await outline(
      memberForm({ ...EMPTY, score: 0, vetoes: ['V3 拖欠党费（支部认定：拒交）'] }),
    );
    expect(lines).toContain('党员姓名 | 王建国 | 考核结果 | 0 分（一票否决）');
    expect(lines).toContain('一票/否决 | 原因：V3 拖欠党费（支部认定：拒交）×3');
    expect(lines.filter((line) => /^(基础|加分|减分|↑)/.test(line))).toHaveLength(23);
    for (const line of lines.filter((one) => /^↑/.test(one))) expect(line).toMatch(/ \| $/);
  });

  test.each([
    ['平常的', PLAIN],
    ['空的', EMPTY],
    ['样样都长的', CROWDED],
  ])('%s：PDF 正好一页，签字的一格至少 12 毫米高，不压页脚', async (_name, data) => {
    const bytes = await make(memberForm(data), 'pdf');
    const [page = [], ...more] = layoutOf(bytes);
    expect(more).toEqual([]);
    const lineOf = (text: string) => page.find((piece) => piece.text.includes(text))?.y ?? NaN;
    const [reason, signing, footer] = ['否决', '书记签字', '自评只供对照'].map(lineOf);
    expect(page.filter(({ text }) => /签字/.test(text)).length).toBeGreaterThanOrEqual(3);
    // 签字的格 18 毫米，字在当中：上下都要有半格的地方。
    const half = (18 / 2) * (72 / 25.4);
    expect((reason ?? NaN) - (signing ?? NaN)).toBeGreaterThan(half);
    expect((signing ?? NaN) - (footer ?? NaN)).toBeGreaterThan(half + 10);
  });

  test('太长的原因截断，说清全文在哪里；名称、姓名一字不少', async () => {
    const [page = ''] = readPdf(await make(memberForm(CROWDED), 'pdf'));
    const text = page.replaceAll(/\s/g, '');
    expect(text).toContain('……（全文见积分台账）');
    expect(text.match(/某/g)).toHaveLength(58);
    expect(text.match(/阿/g)).toHaveLength(30);
    expect(text).toContain('（2026年度，截至2026年11月23日）');
  });

  test('xlsx：A4 竖放、一页宽、合并的格、签字行高，内容同 docx', async () => {
    const bytes = await make(memberForm(PLAIN), 'xlsx');
    const files = unzipSync(bytes);
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1"/);
    // 规定的次序：合并的格、页边、页面设置。
    expect(xml).toMatch(/<\/mergeCells><pageMargins [^>]*\/><pageSetup [^>]*\/><headerFooter>/);
    const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)];
    const tall = merges.filter(([, , from, , to]) => from !== to);
    expect(tall.map(([, , from, , to]) => Number(to) - Number(from) + 1)).toEqual([6, 8, 9]);
    const heights = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, ht]) => Number(ht));
    expect(heights.at(-1)).toBeGreaterThanOrEqual((12 * 72) / 25.4);
    const rows = await readXlsxFile(Buffer.from(bytes));
    const sheet = rows as unknown as { data?: unknown[][] }[] | unknown[][];
    const grid = (
      Array.isArray(sheet[0]) ? sheet : (sheet[0] as { data: unknown[][] }).data
    ) as unknown[][];
    const cells = grid.map((row) => row.filter((cell) => cell !== null));
    expect(cells[0]).toEqual(['党支部党员管理考核表']);
    expect(cells).toContainEqual(['党员姓名', '王建国', '考核结果', '107 分']);
    expect(cells).toContainEqual(['加分项目\n上不封顶', '7. 合理化建议被采纳', '2/条', '+4（2）']);
    expect(cells.at(-1)).toEqual(['党员签字：', '党小组组长签字：', '党支部书记签字：']);
  });
});

describe('附件3 汇总公示表', () => {
  test('docx 的骨架：盖章的名称、表头跨页重复、说明、两人签字', async () => {
    const lines = await outline(summaryOf(41));
    expect(lines.slice(0, 4)).toEqual([
      'Title 党员日常积分汇总（公示）表',
      '[center] （2026年度）',
      '党支部名称（盖章）：某某省某某市市直机关某某管理服务中心第一综合党支部委员会',
      `表头 ${COLUMNS.join(' | ')}`,
    ]);
    expect(lines.filter((line) => /^第\d{3}人/.test(line))).toHaveLength(41);
    expect(lines.slice(-3)).toEqual([
      '[left] 按名册次序，不排名次。',
      '考核记录员（签字）： |  |  | 党支部书记（签字）： | ',
      '[right] 　　　　年　　　月　　　日',
    ]);
  });

  test.each([41, 500])('%i 人的 PDF：每页都有表头，一人不少，签字只在最后一页', async (rows) => {
    const pages = readPdf(await make(summaryOf(rows), 'pdf'));
    expect(pages.length).toBeGreaterThan(rows / 30);
    for (const page of pages) expect(page).toContain('综合得分');
    expect(pages.join(' ').match(/第\d{3}人/g)).toEqual(
      Array.from({ length: rows }, (_unused, i) => `第${String(i + 1).padStart(3, '0')}人`),
    );
    const signed = pages.flatMap((page, at) => (page.includes('签字') ? [at] : []));
    expect(signed).toEqual([pages.length - 1]);
    expect(pages.at(-1)).toContain('照年度公示第 1 版');
  });

  test('xlsx：每人一行，打印时宽一页、长多页，表头每页重复', async () => {
    const files = unzipSync(await make(summaryOf(41), 'xlsx'));
    const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const xml = textOf('xl/worksheets/sheet1.xml');
    expect(textOf('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'党员日常积分汇总（公示）表'!$4:$4</definedName>`,
    );
    expect(xml).toContain('&amp;L照年度公示第 1 版&amp;R第 &amp;P 页');
    expect([...xml.matchAll(/<row /g)]).toHaveLength(3 + 1 + 41 + 1 + 1 + 1);
    expect(xml).toContain('fitToHeight="0"');
  });
});

describe('同样的数据，同样的字节', () => {
  afterEach(() => jest.useRealTimers());

  test.each(['docx', 'pdf', 'xlsx'] as const)('%s 不看时钟', async (format) => {
    const clockAt = (now: string) =>
      jest.useFakeTimers({
        now: new Date(now),
        doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'],
      });
    clockAt('2026-03-02T01:00:00Z');
    const first = await make(memberForm(PLAIN), format);
    clockAt('2031-12-31T23:59:59Z');
    expect((await make(memberForm(PLAIN), format)).equals(first)).toBe(true);
    const other = await make(memberForm({ ...PLAIN, score: 108 }), format);
    expect(other.equals(first)).toBe(false);
  });
});
