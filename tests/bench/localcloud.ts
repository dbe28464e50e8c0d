import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud/server';
import { FUNCTIONS_DIR, pointSdkAt } from '../localcloud/harness';

/** 一种存储方式下测得的数。 */
export interface LocalCloudSpeed {
  readonly 空调用每秒: number;
  readonly 一写一读每秒: number;
  /** 不经云函数，SDK 直接写：SDK 与网络的底线。 */
  readonly 裸SDK写每秒: number;
  /** 二百个一写一读同时来，实例还没开满（含冷启动）。 */
  readonly 二百并发冷毫秒: number;
  /** 同上，实例已开满。 */
  readonly 二百并发热毫秒: number;
}

/** 一次量多久、多少个，够稳定又不耽误。 */
const CALLS = 200;
const AT_ONCE = 200;

async function perSecond(count: number, step: (i: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < count; i += 1) await step(i);
  return Math.round((count / (performance.now() - started)) * 1000);
}

async function succeed(cloud: LocalCloud, name: string, data: unknown): Promise<void> {
  const outcome = await cloud.call(name, data, { openid: 'oBench' });
  if (!outcome.ok) throw new Error(`${name} 失败：${outcome.message}`);
}

/** 200 个调用一齐来：每个一写一读；返回全部成功为止的耗时（毫秒）。 */
async function burst(cloud: LocalCloud): Promise<number> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_v, i) =>
      succeed(cloud, 'probe', { action: 'addAndGet', collection: 'bench', data: { i } }),
    ),
  );
  return Math.round(performance.now() - started);
}

async function measure(mode: 'memory' | 'durable', dir: string): Promise<LocalCloudSpeed> {
  const cloud = await startLocalCloud({
    functionsDir: FUNCTIONS_DIR,
    storage: mode === 'memory' ? { mode } : { mode, dir },
    collections: ['bench'],
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    const bench = pointSdkAt(cloud).collection('bench');
    return {
      空调用每秒: await perSecond(CALLS * 5, () => succeed(cloud, 'noop', {})),
      一写一读每秒: await perSecond(CALLS, (i) =>
        succeed(cloud, 'probe', { action: 'addAndGet', collection: 'bench', data: { i } }),
      ),
      裸SDK写每秒: await perSecond(CALLS, (i) => bench.add({ data: { i } })),
      二百并发冷毫秒: await burst(cloud),
      二百并发热毫秒: await burst(cloud),
    };
  } finally {
    await cloud.close();
  }
}

/** 量本机云的速度：内存与持久各一遍。 */
export async function run(): Promise<Record<string, unknown>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    return { 内存: await measure('memory', dir), 持久: await measure('durable', dir) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
