import { readPdf, pdfFonts, wordFiles, wordOutline } from '../functions/support/documents';
import type { Appraisal } from '../functions/support/appraisal';
import { announceAppraisals, bring, NOTICE } from '../functions/support/appraisal';
import type { Branch, World } from '../functions/support/world';
import {
  at,
  foundBranch,
  HOUR,
  OTHER_SUPERIOR_CODE,
  openWorld,
  person,
} from '../functions/support/world';
import type { Client } from '../../config/local/client';

/** 结果表：真的 wx-server-sdk、本机云、打好包的云函数，从内容里读回来核对。 */

let world: World;
let branch: Branch;
let other: Branch;
let appraisal: Appraisal;
let crowded: Appraisal;

const names = (prefix: string, start: number) =>
  Array.from({ length: 8 }, (_, i) =>
    person(`${prefix}${'甲乙丙丁戊己庚辛'[i] ?? ''}`, `13${start + i}`),
  );
const secretary = () => at(branch, 0).client;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oForm', names('党员', 900_000_001), {
    secretary: 0,
    recorder: 1,
    recordSupervisor: 2,
  });
  other = await foundBranch(world, 'oNear', names('邻居', 800_000_001), { secretary: 0 });
  const [first, second] = await announceAppraisals(world, branch, 2);
  if (!first || !second) throw new Error('没有备好测评');
  [appraisal, crowded] = [first, second];
}, 180_000);
afterAll(() => world.close());

type FormInput = { format: 'docx' | 'pdf'; branchId?: string; of?: Appraisal };

const input = ({ format, branchId, of = appraisal }: FormInput) => ({
  appraisalId: of.appraisalId,
  format,
  ...(branchId !== undefined && { branchId }),
});

async function codeOf(client: Client, asked: FormInput): Promise<string> {
  const reply = await client.ask('appraisal', 'forms', input(asked));
  return reply.ok ? 'ok' : reply.error.code;
}

async function formOf(client: Client, asked: FormInput) {
  const { name, content } = await client.must('appraisal', 'forms', input(asked));
  return { name, bytes: Buffer.from(content, 'base64') };
}

test('计票之前没有结果表', async () => {
  expect(await codeOf(secretary(), { format: 'pdf' })).toBe('BOX_NOT_COUNTED');
  world.cloud.clock.set(world.cloud.clock.now() + NOTICE + HOUR);
  await bring(world, branch, appraisal, 'casting');
  expect(await codeOf(secretary(), { format: 'pdf' })).toBe('BOX_NOT_COUNTED');
  await bring(world, branch, appraisal, 'closed', 'casting');
  expect(await codeOf(secretary(), { format: 'docx' })).toBe('BOX_NOT_COUNTED');
  await bring(world, branch, appraisal, 'counted', 'closed');
  expect(await codeOf(secretary(), { format: 'docx' })).toBe('ok');
}, 180_000);

test('本支部的书记、记录员、监督员和上级可出；别人、别的支部、别的上级不行', async () => {
  const { branchId } = branch;
  for (const client of [0, 1, 2].map((i) => at(branch, i).client)) {
    expect(await codeOf(client, { format: 'docx' })).toBe('ok');
  }
  expect(await codeOf(world.superior, { format: 'docx', branchId })).toBe('ok');
  expect(await codeOf(at(branch, 3).client, { format: 'docx' })).toBe('FORBIDDEN');
  expect(await codeOf(at(other, 0).client, { format: 'docx' })).toBe('NOT_FOUND');
  expect(await codeOf(at(other, 0).client, { format: 'docx', branchId })).toBe('NOT_FOUND');
  expect(await codeOf(world.superior, { format: 'docx', branchId: other.branchId })).toBe(
    'NOT_FOUND',
  );
  const far = world.client('oFarSuperior');
  await far.must('organisation', 'activate', { code: OTHER_SUPERIOR_CODE, name: '别的上级' });
  expect(await codeOf(far, { format: 'docx', branchId })).toBe('NOT_FOUND');
  expect(await codeOf(world.client('oStranger'), { format: 'docx' })).toBe('NOT_BOUND');
  const views = await world.store.all('journal', { type: 'access.viewed', orgId: branchId });
  const traced = views.filter(({ payload }) => JSON.stringify(payload).includes('appraisal.forms'));
  expect(traced).toHaveLength(5);
}, 60_000);

test('docx：会上公布的数、校验值、条款、签名的人都在', async () => {
  const { name, bytes } = await formOf(secretary(), { format: 'docx' });
  expect(name).toMatch(/^民主测评结果表-\d{4}-\d\d-\d\d\.docx$/);
  const { resultDigest } = await secretary().must('appraisal', 'count', {
    appraisalId: appraisal.appraisalId,
  });
  const { manifestDigest } = await secretary().must('appraisal', 'status', {
    appraisalId: appraisal.appraisalId,
  });
  const lines = wordOutline(wordFiles(bytes)['word/document.xml'] ?? '');
  const all = lines.join('\n');
  expect(lines.slice(0, 2)).toEqual(['Title 民主测评结果表', '[center] （oForm支部）']);
  expect(all).toContain('应到党员：8 人\t实到党员：8 人\t群众代表：0 人');
  expect(lines).toContain('表头 组别 | 实到 | 发出 | 收回 | 有效 | 无效 | 弃权（票次）');
  expect(lines).toContain('党员票 | 8 | 1 | 1 | 0 | 1 | 0');
  expect(lines).toContain(`1 | ${at(branch, 4).name} | 0 | 0 | 0 | 0 | 0`);
  expect(all.replaceAll(' ', '')).toContain(`结果校验值|${resultDigest}`);
  expect(all.replaceAll(' ', '')).toContain(`清单散列|${String(manifestDigest)}`);
  expect(all).toContain('〔Q13〕');
  const doc = await world.store.all('appraisals', { _id: appraisal.appraisalId });
  const elected = [doc[0]?.['scrutineerIds'], doc[0]?.['tellerIds']].flat();
  const signers = branch.people.filter(({ memberId }) => elected.includes(memberId));
  expect(signers.length).toBeGreaterThan(2);
  for (const signer of signers)
    expect(all).toMatch(new RegExp(`[监计]票人\\u3000${signer.name}：`));
  for (const duty of ['主持人', '党支部书记', '上级派员']) expect(all).toContain(`${duty}：`);
}, 60_000);

test('清除之后照样能出，与清除之前一字不差', async () => {
  const before = {
    docx: await formOf(secretary(), { format: 'docx' }),
    pdf: await formOf(secretary(), { format: 'pdf' }),
  };
  const { appraisalId } = appraisal;
  const { resultDigest } = await secretary().must('appraisal', 'count', { appraisalId });
  const { branchId } = branch;
  await world.superior.must('appraisal', 'purge', { appraisalId, resultDigest, branchId });
  const [doc] = await world.store.all('appraisals', { _id: appraisalId });
  expect(doc).toMatchObject({ state: 'purged', record: null });
  for (const format of ['docx', 'pdf'] as const) {
    const after = await formOf(secretary(), { format });
    expect(after.name).toBe(before[format].name);
    expect(after.bytes.equals(before[format].bytes)).toBe(true);
  }
}, 60_000);

/** 摆出一次百人的测评：两组各自有票，第二轮，被评议人名字里有罕用字。 */
async function crowd(people: number): Promise<string[]> {
  const subjects = Array.from({ length: people }, (_, i) => ({
    id: `s${String(i)}`,
    name: `${i % 9 === 0 ? '䶮㛃' : '张三'}${String(i + 1).padStart(3, '0')}`,
  }));
  const columns = (most: number) =>
    subjects.map(({ id }, i) => ({
      subjectId: id,
      grades: { excellent: most - (i % 7), qualified: i % 5, basic: i % 2, unqualified: 0 },
      abstained: 1,
      empty: 0,
      spoiled: 0,
      entriesDigest: '0'.repeat(64),
    }));
  const groups = (['party', 'mass'] as const).map((group, at) => ({
    group,
    valid: 90 - at * 40,
    invalid: 1,
    columns: columns(80 - at * 40),
  }));
  const signed = (body: unknown) => ({ statement: JSON.stringify(body), signature: '' });
  const closing = groups.map(({ group, valid, invalid }) => {
    const collected = valid + invalid;
    return { group, present: collected + 2, issued: collected + 1, collected };
  });
  const [doc] = await world.store.all('appraisals', { _id: crowded.appraisalId });
  await world.store.remove('appraisals', crowded.appraisalId);
  await world.store.add('appraisals', {
    ...doc,
    state: 'counted',
    round: 2,
    subjects,
    manifestDigest: 'ab'.repeat(32),
    closing: signed({ groups: closing }),
    result: signed({ groups }),
    record: signed({ due: 100, present: 93, massPresent: 53 }),
  });
  return subjects.map(({ name }) => name);
}

test('一百人、三张表：每页有表头，一人不少，总数对得上，应答不超 1 MB', async () => {
  const people = await crowd(100);
  const { name, bytes } = await formOf(secretary(), { format: 'pdf', of: crowded });
  expect(name).toMatch(/\.pdf$/);
  expect(bytes.length).toBeLessThan(300 * 1024);
  expect(pdfFonts(bytes)).toEqual([
    expect.stringMatching(/^[A-Z]{6}\+NotoSerifSC-Bold$/),
    expect.stringMatching(/^[A-Z]{6}\+NotoSerifSC-Regular$/),
  ]);
  const pages = readPdf(bytes);
  expect(pages.length).toBeGreaterThan(3);
  const listing = pages.filter((page) => /(张三|䶮㛃)\d{3}/.test(page));
  expect(listing.length).toBeGreaterThan(2);
  for (const page of listing) expect(page).toContain('党员票');
  const all = pages.join(' ');
  expect(all.match(/(张三|䶮㛃)\d{3}/g)).toEqual(people);
  expect(all).toMatch(
    /党员票 93 92 91 90 1 100 群众票 53 52 51 50 1 100 合计 146 144 142 140 2 200/,
  );
  expect(all).toMatch(/100 䶮㛃100 79 4 1 0 1 39 4 1 0 1 118 8 2 0 2/);
  expect(all).toContain('第 2 次测评');
  expect(all).toContain('〔Q26〕');
  for (const [at, page] of pages.entries()) {
    expect(page).toMatch(new RegExp(`第 ${String(at + 1)} 页\\s+共 ${String(pages.length)} 页`));
  }
  const again = await formOf(world.superior, {
    format: 'pdf',
    of: crowded,
    branchId: branch.branchId,
  });
  expect(again.bytes.equals(bytes)).toBe(true);
}, 60_000);
