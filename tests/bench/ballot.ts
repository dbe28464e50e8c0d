import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { checkItem } from '../../cloudfunctions/_ballot/checkItem';
import { signatureHolds, tokenHolds } from '../../cloudfunctions/_ballot/signatures';
import type { SigningKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { blindSign, signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { openingKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { newRegistrarKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { tally } from '../../cloudfunctions/appraisal/tally/tally';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import { splitBlocks } from '../../types/ballot/bytes';
import { ITEM_BYTES } from '../../types/ballot/sizes';
import { decodeItem } from '../../types/ballot/item';
import { columnTokenMessage, markStatement } from '../../types/ballot/statement';
import { hold, sealPool, testSession } from '../ballot/session';
import { ballotTrips } from './ballotTrips';

/** 一项指标：名字、测得的值、单位、目标。 */
interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
}

const COLUMNS = 100;
const VOTERS = 10;

/** 秘密测评的各项指标（名字 → 值、单位、目标）；服务器各项按 `VOTERS` 人测，人数上是线性的，换算成一百人。 */
export async function run(): Promise<Record<string, string>> {
  const measures = await measureAll();
  return Object.fromEntries(
    measures.map(({ name, value, unit, target }) => [
      name,
      `${value.toFixed(2)} ${unit}（目标 ${target}）`,
    ]),
  );
}

async function measureAll(): Promise<Measure[]> {
  const pool = keyPool();
  const session = testSession('bench', { columns: COLUMNS, groups: ['party'], pool });
  const open = openManifest(session.text);
  if (!open) throw new Error('清单不可用');
  const phone = await phoneTimes(session.text);
  const tokens = Array.from({ length: VOTERS }, () => hold(session, 0, null));
  const envelopes = tokens.map((held) =>
    fillEnvelope(
      session.manifest,
      session.digest,
      held,
      held.columns.map(() => 'qualified' as const),
      sealPool(COLUMNS),
    ),
  );
  const issue = secondsOf(() => {
    for (const key of pool) blindSign(signingKey(key.secret), new Uint8Array(256).fill(7));
  });
  const keys = { outer: openingKey(session.outer), inner: openingKey(session.inner) };
  let counted = tally(envelopes.slice(0, 1), open, keys);
  const count = secondsOf(() => {
    counted = tally(envelopes, open, keys);
  });
  const rows = counted.columns.flatMap(({ column, entries }) =>
    (splitBlocks(entries, ITEM_BYTES) ?? []).map((bytes) => ({ column, bytes })),
  );
  const recount = secondsOf(() => {
    for (const { column, bytes } of rows) {
      if (!checkItem(bytes, open, 0, column).ok) throw new Error('项不成立');
    }
  });
  const bare = secondsOf(() => {
    for (const { column, bytes } of rows) {
      const item = decodeItem(bytes);
      if (!item) throw new Error('项不成立');
      tokenHolds(open.columnKey(0, column), columnTokenMessage(item.pk), item.token);
      const statement = markStatement(open.digest, 0, column, item.code);
      signatureHolds(item.pk, statement, item.signature);
    }
  });
  const trips = await ballotTrips();
  return [
    ...phone,
    { name: '发票（一百列）', value: 1 / issue, unit: '人/秒/核', target: '≥ 8' },
    { name: '计票 100×100', value: (count * 100) / VOTERS, unit: '秒', target: '≤ 15' },
    { name: '重算三万项', value: (recount * 30_000) / rows.length, unit: '秒', target: '≤ 60' },
    { name: '重算对裸验签', value: recount / bare, unit: '倍', target: '越近 1 越好' },
    { name: '领票', value: trips.issue, unit: '次往返', target: '≤ 6' },
    { name: '进写票处', value: trips.enter, unit: '次往返', target: '≤ 1' },
    { name: '投票', value: trips.cast, unit: '次往返', target: '≤ 3' },
  ];
}

function keyPool(): SigningKey[] {
  return Array.from({ length: COLUMNS + 1 }, () => signingKey(newRegistrarKey()));
}

function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** 端上：打包成一个文件，分别在 JIT 与 `--jitless`（iPhone 的代理）下计时。 */
async function phoneTimes(manifestText: string): Promise<Measure[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'ballot-bench-'));
  try {
    const outfile = path.join(dir, 'phone.js');
    const { metafile } = await build({
      entryPoints: [path.join(__dirname, 'ballotPhone.ts')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'es2020',
      metafile: true,
      logLevel: 'error',
    });
    const bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
    const time = (...flags: string[]): { take: number; fill: number } =>
      JSON.parse(
        execFileSync(process.execPath, [...flags, outfile], { input: manifestText }).toString(),
      ) as { take: number; fill: number };
    const [jit, jitless] = [time(), time('--jitless')];
    return [
      { name: '手机领票', value: jit.take, unit: '秒', target: '≤ 1' },
      { name: '手机领票（无 JIT）', value: jitless.take, unit: '秒', target: '≤ 3' },
      { name: '手机封票', value: jit.fill, unit: '秒', target: '≤ 1' },
      { name: '手机封票（无 JIT）', value: jitless.fill, unit: '秒', target: '≤ 3' },
      { name: '端上代码（压缩后）', value: bytes / 1024, unit: 'KB', target: '≤ 60' },
    ];
  } finally {
    rmSync(dir, { recursive: true });
  }
}
