import { unzipSync } from 'fflate';
import { uploadFile } from '../../config/local/client';
import { downloadBytes, stepsOf } from './support/bundles';
import {
  CARED,
  COMMITTEE,
  DEPUTY,
  FIRST_MEMBER,
  RECORDER,
  SECRETARY,
  SUPERVISOR,
  credit,
  foundCommitteeBranch,
  midnight,
  on,
  resolve,
  reverseSeed,
  rowsFor,
  throughNotice,
} from './support/assessmentYear';
import { codeOfReply } from './support/callAction';
import { readPdf, wordFiles, wordOutline } from './support/documents';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, openWorld } from './support/world';

jest.setTimeout(120_000);

let world: World;
let branch: Branch;
let other: Branch;
const year = 2026;
/** 参加考核的人数：十二人里一人按关爱管理。 */
const LISTED = 11;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oFm', '1391', 4);
  other = await foundCommitteeBranch(world, 'oFn', '1392', 1);
  const scores = [20, 10, 10, 28, 15, 12];
  const member = at(branch, FIRST_MEMBER).client;
  await member.must('assessment', 'selfAssess', { year, scores, submit: true });
  const draft = at(branch, FIRST_MEMBER + 1).client;
  await draft.must('assessment', 'selfAssess', { year, scores, submit: false });
  const happened = on('2026-02-10');
  await credit(world, branch, FIRST_MEMBER, { item: 'P7', count: 2, happened });
  await credit(world, branch, FIRST_MEMBER, { item: 'P7', happened: on('2026-02-11') });
  await credit(world, branch, FIRST_MEMBER, { item: 'P8', happened: on('2025-02-11') });
  const undone = await credit(world, branch, FIRST_MEMBER, { item: 'D17', happened });
  await reverseSeed(world, branch, FIRST_MEMBER, undone);
  await credit(world, branch, FIRST_MEMBER + 2, { item: 'V4', happened });
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const memberId = (index: number) => at(branch, index).memberId;
const ask = (index: number, input: object, of = branch) =>
  at(of, index).client.ask('assessment', 'form', {
    year,
    form: 'member',
    format: 'docx',
    ...input,
  });
async function outlineOf(index: number, input: object): Promise<string[]> {
  const reply = await ask(index, input);
  if (!reply.ok) throw new Error(reply.error.message);
  const files = wordFiles(Buffer.from(reply.output.content, 'base64'));
  return wordOutline(files['word/document.xml'] ?? '');
}
const rowOf = (lines: readonly string[], start: string) =>
  lines.find((line) => line.includes(start)) ?? '';

describe('考核表', () => {
  test('本人出自己的：只有本年度、已认定、没有冲销的；自评交上了才写；还没有过完的年度写明截至哪天', async () => {
    const lines = await outlineOf(FIRST_MEMBER, {});
    expect(lines).toContain('[center] （2026年度，截至2026年3月2日）');
    expect(rowOf(lines, '党员姓名')).toBe('党员姓名 | 党员1 | 考核结果 | 106 分');
    expect(rowOf(lines, '1. 政治合格')).toMatch(/ \| 20 \| 20$/);
    expect(rowOf(lines, '7. 合理化')).toMatch(/ \| \+6（3）$/);
    expect(rowOf(lines, '8. 爱心')).toMatch(/ \| $/);
    expect(rowOf(lines, '17. 不按时')).toMatch(/ \| $/);
    const drafted = await outlineOf(FIRST_MEMBER + 1, {});
    expect(rowOf(drafted, '1. 政治合格')).toMatch(/ \| 20 \| $/);
  });

  test('三种格式都能开；PDF 一页；名称带姓名与年度', async () => {
    for (const format of ['docx', 'pdf', 'xlsx'] as const) {
      const reply = await ask(FIRST_MEMBER, { format });
      if (!reply.ok) throw new Error(reply.error.message);
      expect(reply.output.name).toBe(`党员1-2026年度考核表.${format}`);
      const bytes = Buffer.from(reply.output.content, 'base64');
      if (format === 'pdf') expect(readPdf(bytes)).toHaveLength(1);
      else expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(4);
      const again = await ask(FIRST_MEMBER, { format });
      expect(again).toEqual(reply);
    }
  });

  test('一票否决成立：0 分，写明哪一条、支部认定的理由', async () => {
    const lines = await outlineOf(SECRETARY, { memberId: memberId(FIRST_MEMBER + 2) });
    expect(rowOf(lines, '党员姓名')).toContain('0 分（一票否决）');
    expect(rowOf(lines, '原因：')).toContain('V4 一票否决（支部认定：核实）');
  });

  test('别人的：书记、副书记、记录员、监督员可以，其余的人与别的支部都说没有找到', async () => {
    const target = { memberId: memberId(FIRST_MEMBER) };
    for (const index of [SECRETARY, DEPUTY, RECORDER, SUPERVISOR]) {
      expect(codeOfReply(await ask(index, target))).toBe('ok');
    }
    expect(codeOfReply(await ask(FIRST_MEMBER + 1, target))).toBe('NOT_FOUND');
    expect(codeOfReply(await ask(SECRETARY, target, other))).toBe('NOT_FOUND');
    expect(codeOfReply(await ask(SECRETARY, { memberId: 'u_nobody' }))).toBe('NOT_FOUND');
    const bySuperior = await world.superior.ask('assessment', 'form', {
      year,
      form: 'member',
      format: 'docx',
      ...target,
    });
    expect(codeOfReply(bySuperior)).toBe('NOT_FOUND');
  });

  test('按关爱管理的没有考核表，说出所依条款（S2）', async () => {
    const reply = await ask(SECRETARY, { memberId: memberId(CARED) });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'ASSESSMENT_REFUSED', articles: ['S2'] },
    });
    expect(codeOfReply(await ask(CARED, {}))).toBe('ASSESSMENT_REFUSED');
  });
});

describe('全支部的压缩包', () => {
  const start = (index: number, format: 'docx' | 'pdf' | 'xlsx' = 'docx', requestId?: string) =>
    client(index).must('assessment', 'bundleStart', { year, format }, requestId);

  test('一步步做完：每人一份，名册次序，文件名是中文，与单独出的一字不差', async () => {
    const { bundleId, total } = await start(RECORDER);
    expect(total).toBe(LISTED);
    const last = await stepsOf(client(RECORDER), bundleId);
    expect(last).toMatchObject({ done: LISTED, total: LISTED });
    expect(last.name).toBe('2026年度党员考核表-docx.zip');
    const zip = await downloadBytes(last.url);
    const files = unzipSync(zip);
    const names = branch.people.filter((_one, index) => index !== CARED).map(({ name }) => name);
    expect(Object.keys(files)).toEqual(
      names.map((name, i) => `${String(i + 1).padStart(3, '0')}-${name}-考核表.docx`),
    );
    // 通用标志第 11 位：文件名是 UTF-8。
    expect(zip.readUInt16LE(6) & 0x08_00).toBe(0x08_00);
    const single = await ask(FIRST_MEMBER, {});
    if (!single.ok) throw new Error(single.error.message);
    const mine = Object.entries(files).find(([name]) => name.includes('-党员1-'))?.[1];
    expect(Buffer.from(mine ?? [])).toEqual(Buffer.from(single.output.content, 'base64'));
  });

  test('两处同时做、做到一半断了再做：结果一样，只有一个压缩包', async () => {
    const { bundleId } = await start(SECRETARY, 'xlsx');
    const both = await Promise.all([
      stepsOf(client(SECRETARY), bundleId),
      stepsOf(client(DEPUTY), bundleId),
    ]);
    expect(both[0]).toEqual(both[1]);
    const whole = await downloadBytes(both[0].url);
    expect(Object.keys(unzipSync(whole))).toHaveLength(LISTED);
    const [doc] = await world.store.all('bundles', { _id: bundleId });
    expect(doc).toMatchObject({ made: 2, parts: [] });
    // 断在“头一段存了、还没记”：重做是覆盖，字节不变。
    await world.store.tamper('bundles', bundleId, { made: 0, parts: [], file: null });
    const again = await stepsOf(client(SUPERVISOR), bundleId);
    expect((await downloadBytes(again.url)).equals(whole)).toBe(true);
  });

  test('哪一段丢了，从它接着做', async () => {
    const { bundleId } = await start(SECRETARY, 'xlsx');
    const first = await stepsOf(client(SECRETARY), bundleId);
    const whole = await downloadBytes(first.url);
    const file = String((await world.store.all('bundles', { _id: bundleId }))[0]?.['file']);
    const lost = ['0.part', '1.part'].map((name) => file.replace('forms.zip', name));
    await world.store.tamper('bundles', bundleId, { made: 2, parts: lost, file: null });
    const again = await stepsOf(client(SECRETARY), bundleId);
    expect((await downloadBytes(again.url)).equals(whole)).toBe(true);
  });

  test('立的时候内容就定下：做到一半账上有变化，不影响这一件', async () => {
    const { bundleId } = await start(SECRETARY);
    await credit(world, branch, SECRETARY, { item: 'P9', happened: on('2026-02-20') });
    const { url } = await stepsOf(client(SECRETARY), bundleId);
    const [first] = Object.values(unzipSync(await downloadBytes(url)));
    const lines = wordOutline(wordFiles(first ?? new Uint8Array())['word/document.xml'] ?? '');
    expect(rowOf(lines, '党员姓名')).toContain('100 分');
    expect(rowOf(await outlineOf(SECRETARY, {}), '党员姓名')).toContain('105 分');
  });

  test('同一请求号：立、做都给回原来的答复，换了内容的立不成', async () => {
    const one = await start(SECRETARY, 'xlsx', 'bundle-start-01');
    expect(await start(SECRETARY, 'xlsx', 'bundle-start-01')).toEqual(one);
    const changed = { year, format: 'pdf' } as const;
    const reply = await client(SECRETARY).ask(
      'assessment',
      'bundleStart',
      changed,
      'bundle-start-01',
    );
    expect(codeOfReply(reply)).toBe('REQUEST_REUSED');
    const input = { bundleId: one.bundleId };
    const step = () => client(SECRETARY).ask('assessment', 'bundleStep', input, 'bundle-step-001');
    const [first, ...rest] = await Promise.all([step(), step(), step()]);
    for (const again of [...rest, await step()]) expect(again).toEqual(first);
    const exported = await world.store.all('journal', { type: 'assessment.exported' });
    const mine = exported.filter(
      ({ payload }) => (payload as { bundleId: string }).bundleId === one.bundleId,
    );
    expect(mine).toHaveLength(1);
  });

  test('普通党员立不了；别的支部拿着编号也做不了', async () => {
    const { bundleId } = await start(SECRETARY);
    const started = await client(FIRST_MEMBER).ask('assessment', 'bundleStart', {
      year,
      format: 'pdf',
    });
    expect(codeOfReply(started)).toBe('FORBIDDEN');
    const step = await at(other, SECRETARY).client.ask('assessment', 'bundleStep', { bundleId });
    expect(codeOfReply(step)).toBe('NOT_FOUND');
  });

  test('一天之后定时器清掉：压缩包、各段、没记下的都没有了；快到期的不再接着做', async () => {
    const { bundleId } = await start(SECRETARY, 'xlsx');
    const { url } = await stepsOf(client(SECRETARY), bundleId);
    const { bundleId: half } = await start(SECRETARY, 'xlsx');
    // 断在“存了、还没记”当中的一段。
    const orphan = `bundles/${half}/0.part`;
    await uploadFile(world.cloud, orphan, new Uint8Array([1]), client(SECRETARY).openid);
    const orphanUrl = url.replace(/bundles\/.*$/, orphan);
    expect((await fetch(orphanUrl)).status).toBe(200);
    // 定时器从这里起看钟。
    await world.cloud.runTimers();
    world.cloud.clock.advance(DAY - HOUR / 10);
    const late = await client(SECRETARY).ask('assessment', 'bundleStep', { bundleId: half });
    expect(codeOfReply(late)).toBe('NOT_FOUND');
    world.cloud.clock.advance(2 * HOUR);
    await world.cloud.runTimers();
    expect(await world.store.all('bundles')).toEqual([]);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(orphanUrl)).status).toBe(404);
    const gone = await client(SECRETARY).ask('assessment', 'bundleStep', { bundleId });
    expect(codeOfReply(gone)).toBe('NOT_FOUND');
  });
});

describe('汇总公示表', () => {
  const summary = async () => outlineOf(RECORDER, { form: 'summary' });

  test('没有评定的照此刻的账，写明仅供核对；普通党员不能出', async () => {
    const lines = await summary();
    expect(lines).toContain('[left] 未经评定，仅供核对。');
    expect(lines.filter((line) => / \| 100 \| /.test(line))).toHaveLength(LISTED);
    expect(lines.join('\n')).not.toContain(at(branch, CARED).name);
    expect(codeOfReply(await ask(FIRST_MEMBER, { form: 'summary' }))).toBe('FORBIDDEN');
    const bySuperior = await world.superior.ask('assessment', 'form', {
      year,
      form: 'summary',
      format: 'pdf',
    });
    expect(codeOfReply(bySuperior)).toBe('FORBIDDEN');
  });

  test('评定了、还没公示的照评定的各行与等次；评定之后又有更正的说明', async () => {
    world.cloud.clock.set(midnight(year + 1, 1, 4));
    const ref = await resolve(world, other, 'committeeMeeting', COMMITTEE);
    const rows = await rowsFor(other, year, { [FIRST_MEMBER]: 'qualified' });
    await at(other, SECRETARY).client.must('assessment', 'assess', { year, ...ref, rows });
    const summaryOf = async () => {
      const reply = await ask(RECORDER, { form: 'summary' }, other);
      if (!reply.ok) throw new Error(reply.error.message);
      const files = wordFiles(Buffer.from(reply.output.content, 'base64'));
      return wordOutline(files['word/document.xml'] ?? '');
    };
    const lines = await summaryOf();
    expect(lines).toContain('[left] 照支部评定，还没有公示。');
    expect(rowOf(lines, '党员1 |')).toContain('| 合格 |');
    const happened = on('2026-06-01');
    await credit(world, other, FIRST_MEMBER, {
      item: 'P7',
      happened,
      decided: world.cloud.clock.now(),
    });
    expect((await summaryOf()).join('')).toContain('评定之后账上又有更正，此表照现在的账。');
  });

  test('公示之后照公示的行，一字不差；以后账上再变也不变；年度过完的考核表不写截至', async () => {
    world.cloud.clock.set(midnight(year + 1, 1, 5));
    const noticeId = await throughNotice(world, branch, year, { [FIRST_MEMBER]: 'qualified' });
    const { content } = await client(FIRST_MEMBER).must('notice', 'get', { noticeId });
    await credit(world, branch, FIRST_MEMBER, {
      item: 'P12',
      happened: on('2026-11-01'),
      decided: world.cloud.clock.now(),
    });
    const lines = await summary();
    expect(lines).toContain(`表头 ${content.columns.join(' | ')}`);
    for (const row of content.rows) expect(lines).toContain(row.join(' | '));
    for (const note of content.notes) expect(lines).toContain(`[left] ${note}`);
    expect(await outlineOf(FIRST_MEMBER, {})).toContain('[center] （2026年度）');
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
