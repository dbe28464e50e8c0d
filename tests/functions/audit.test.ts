import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GENESIS, link } from '../../cloudfunctions/_runtime/chain';
import { digestOf } from '../../cloudfunctions/_runtime/hash';
import { chainFileOf, readChainFile } from '../../config/audit/chainFile';
import { verifyChain } from '../../config/audit/verifyChain';
import { ROOT } from '../../config/paths';
import type { Output } from '../../types/api';
import type { ChainEntry } from '../../types/contracts/audit';
import { holdStarted } from './support/meetingInputs';
import { codeOf } from './support/scene';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let exported: string;

beforeAll(async () => {
  world = await openWorld();
  const roster = [
    person('书记子', '13300000001', { position: 'leader' }),
    person('党员子', '13300000002'),
    person('党员丑', '13300000003'),
  ];
  branch = await foundBranch(world, 'oU', roster, { secretary: 0 });
  for (let i = 0; i < 4; i += 1) {
    const meetingId = await holdStarted(world, at(branch, 0).client, `会${i}`);
    const { qr } = await codeOf(at(branch, 0).client, meetingId);
    await at(branch, 1).client.must('meeting', 'checkIn', { qr });
    await at(branch, 0).client.must('meeting', 'close', { meetingId });
  }
  exported = chainFileOf(await exportAll());
}, 60_000);
afterAll(() => world.close());

async function exportAll(): Promise<Output<'audit', 'export'>[]> {
  const pages: Output<'audit', 'export'>[] = [];
  for (let from: number | null = 1; from !== null;) {
    const page: Output<'audit', 'export'> = await at(branch, 0).client.must('audit', 'export', {
      from,
    });
    pages.push(page);
    from = page.next;
  }
  return pages;
}

/** 改动导出里的各条，再写回文件；`renumber` 连序号一起改，`recount` 连文件头的条数一起改。 */
function tampered(
  change: (entries: ChainEntry[]) => ChainEntry[],
  { renumber = false, recount = false } = {},
): string {
  const { header, entries } = readChainFile(exported);
  const changed = change(structuredClone([...entries])).map((entry, index) =>
    renumber ? { ...entry, seq: index + 1 } : entry,
  );
  const first = { ...header, ...(recount ? { count: changed.length } : {}) };
  return [first, ...changed].map((line) => JSON.stringify(line)).join('\n');
}

const findingsOf = (text: string) =>
  verifyChain(readChainFile(text)).map(({ kind, at: seq }) => [kind, seq]);

const withoutSixth = (entries: ChainEntry[]) => entries.filter((_, index) => index !== 5);
const swapped = (entries: ChainEntry[]) =>
  entries.map((entry, index) => entries[index === 5 ? 6 : index === 6 ? 5 : index] ?? entry);
const forged = (entry: ChainEntry): ChainEntry => {
  const event = entry.event && { ...entry.event, id: 'r_forged', at: 1 };
  return { ...entry, id: 'r_forged', digest: digestOf(event), event };
};

describe('导出 → 离线验证', () => {
  test('没动过的通过，条数与账上的一致', async () => {
    expect(findingsOf(exported)).toEqual([]);
    const { entries, header } = readChainFile(exported);
    const written = await world.store.all('journal', { orgId: branch.branchId });
    const sealed = written.filter((doc) => doc['sealed'] === true);
    expect(new Set(entries.map((entry) => entry.id))).toEqual(new Set(sealed.map((d) => d._id)));
    expect(header).toMatchObject({ orgId: branch.branchId, count: entries.length });
    expect(entries.length).toBeGreaterThan(20);
  });

  test.each([
    [
      '第 6 条的内容被改',
      'edited',
      6,
      {},
      (entries: ChainEntry[]) => {
        const target = entries[5];
        if (target?.event) target.event.at += 1;
        return entries;
      },
    ],
    [
      '第 6 条连散列一起改',
      'edited',
      6,
      {},
      (entries: ChainEntry[]) =>
        entries.map((entry, index) => (index === 5 ? forged(entry) : entry)),
    ],
    [
      '第 6 条换成别的组织的事',
      'edited',
      6,
      {},
      (entries: ChainEntry[]) => {
        const target = entries[5];
        if (target?.event) target.event.orgId = 'o_other';
        return entries;
      },
    ],
    ['第 6 条被删', 'deleted', 6, {}, withoutSixth],
    ['第 6 条被删，序号条数都补齐', 'edited', 6, { renumber: true, recount: true }, withoutSixth],
    [
      '第 6 条被插',
      'inserted',
      6,
      {},
      (entries: ChainEntry[]) =>
        entries.flatMap((entry, index) => (index === 5 ? [entry, forged(entry)] : [entry])),
    ],
    [
      '第 6 条被插，序号条数都补齐',
      'inserted',
      6,
      { renumber: true, recount: true },
      (entries: ChainEntry[]) =>
        entries.flatMap((entry, index) => (index === 5 ? [forged(entry), entry] : [entry])),
    ],
    ['第 6、7 条调序', 'reordered', 6, {}, swapped],
    ['第 6、7 条调序，序号补齐', 'reordered', 6, { renumber: true }, swapped],
    ['末尾两条被截断', 'truncated', -1, {}, (entries: ChainEntry[]) => entries.slice(0, -2)],
  ] as const)('%s → %s', (_name, kind, seq, options, change) => {
    const { entries } = readChainFile(exported);
    const expected = seq === -1 ? entries.length - 1 : seq;
    expect(findingsOf(tampered(change, options))).toContainEqual([kind, expected]);
  });

  test('截断并改了文件头的条数：链头对不上', () => {
    const text = tampered((entries) => entries.slice(0, -2), { recount: true });
    expect(findingsOf(text)).toEqual([['edited', 0]]);
  });
  test('整条链重算过也自洽：要靠另存的链头', () => {
    const { header, entries } = readChainFile(exported);
    const rewritten = link(
      GENESIS,
      entries.map((entry) => forged(entry)),
    );
    const lines = entries.map((entry, i) => ({
      ...forged(entry),
      ...rewritten[i],
      id: 'r_forged',
    }));
    const text = [{ ...header, head: rewritten.at(-1)?.hash }, ...lines]
      .map((line) => JSON.stringify(line))
      .join('\n');
    expect(findingsOf(text)).toEqual([]);
    expect(runCli(text, [String(header?.head)])).toMatchObject({ status: 1 });
  });
  test('依法清除了原文的条目：链仍接得上', () => {
    const text = tampered((entries) =>
      entries.map((entry, index) => (index === 3 ? { ...entry, event: null } : entry)),
    );
    expect(findingsOf(text)).toEqual([]);
  });
});

describe('命令行', () => {
  test('好文件退出码 0', () => {
    const { status, stdout } = runCli(exported);
    expect(status).toBe(0);
    expect(stdout).toMatch(/全部接得上/);
  }, 30_000);
  test.each([
    ['不是导出', 'hello\n'],
    ['空文件', ''],
    ['只有半行', '{"format":"dangzhibu-audit-1"'],
  ])(
    '坏文件（%s）退出码 1，中文说明',
    (_name, text) => {
      const { status, stderr } = runCli(text);
      expect(status).toBe(1);
      expect(stderr).toMatch(/第 1 行读不懂/);
    },
    30_000,
  );
  test('没有这个文件：退出码 1', () => {
    const { status, stderr } = run(['没有.jsonl']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('没有这个文件')]);
  }, 30_000);
});

describe('封存', () => {
  test('几个定时器与导出同时封：每条恰好封一次，接成一条链', async () => {
    for (let i = 0; i < 6; i += 1) await at(branch, 0).client.must('member', 'pendingBindings', {});
    await Promise.all([
      ...Array.from({ length: 4 }, () => exportAll()),
      ...Array.from({ length: 4 }, () => sealByTimer()),
    ]);
    const text = chainFileOf(await exportAll());
    expect(findingsOf(text)).toEqual([]);
    const ids = readChainFile(text).entries.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('封到一半断了（块写下、还没标记）：下次补标，不重复', async () => {
    const before = readChainFile(chainFileOf(await exportAll())).entries;
    const last = (await world.store.all('chain', { orgId: branch.branchId }))
      .sort((a, b) => Number(a['height']) - Number(b['height']))
      .at(-1);
    for (const { id } of last?.['links'] as { id: string }[]) {
      await world.store.tamper('journal', id, { sealed: false });
    }
    await sealByTimer();
    const text = chainFileOf(await exportAll());
    expect(findingsOf(text)).toEqual([]);
    const after = readChainFile(text).entries;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after.map((entry) => entry.id)).size).toBe(after.length);
  });
  test('一次积压几百条：分块封完，分页导出接得上', async () => {
    const [sample] = await world.store.all('journal', { orgId: branch.branchId, sealed: true });
    const extra = Array.from({ length: 450 }, (_, i) => ({
      ...sample,
      _id: `r_bulk${i}`,
      requestKey: `r_bulk${i}`,
      replay: null,
      sealed: false,
      at: world.cloud.clock.now() + (i % 7),
    }));
    await world.store.add('journal', extra);
    await sealByTimer();
    const pages = await exportAll();
    expect(pages.length).toBeGreaterThan(2);
    expect(findingsOf(chainFileOf(pages))).toEqual([]);
    expect(await world.store.all('journal', { sealed: false, _id: 'r_bulk7' })).toEqual([]);
  });
});

async function sealByTimer(): Promise<void> {
  world.cloud.clock.advance(60_000);
  await world.cloud.runTimers();
}

function runCli(text: string, more: readonly string[] = []) {
  const dir = mkdtempSync(path.join(tmpdir(), 'audit-'));
  try {
    const file = path.join(dir, '导出.jsonl');
    writeFileSync(file, text);
    return run([file, ...more]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function run(args: readonly string[]) {
  const script = path.join(ROOT, 'config', 'scripts', 'verifyAudit.ts');
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return spawnSync(process.execPath, [tsx, script, ...args], { encoding: 'utf8', cwd: ROOT });
}
