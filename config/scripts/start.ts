import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { foundBranch, listIdentities } from '../demo/foundBranch';
import { playQuarter, holdEvent } from '../demo/playQuarter';
import { readyAppraisal } from '../demo/readyAppraisal';
import { startBranchCloud } from '../local/branchCloud';
import { H5_DIST, LOCAL_DATA } from '../paths';
import type { LocalCloud } from '../../localcloud/server';
import { build } from './build';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SEEDED = path.join(LOCAL_DATA, 'seeded');
/** 演示数据的版本：文档形状改得旧数据不能用时加一。 */
const DATA_VERSION = '3';

/**
 * 构建改动过的部分，启动本机云（数据留在 .localcloud/），首次启动载入演示支部，打印网址。
 * `--fresh` 清掉数据重来；`--port N` 指定端口（默认 5180）。
 */
async function main(args: readonly string[]): Promise<void> {
  const started = Date.now();
  const port = Number(args[args.indexOf('--port') + 1] ?? '') || 5180;
  if (args.includes('--fresh')) await rm(LOCAL_DATA, { recursive: true, force: true });
  console.log('正在构建改动过的部分（第一次约一分钟，以后几秒）…');
  await Promise.all([build('functions'), build('h5')]);
  await setAsideUnusable();
  await mkdir(LOCAL_DATA, { recursive: true });
  const cloud = await startBranchCloud({
    storage: { mode: 'durable', dir: LOCAL_DATA },
    staticDir: H5_DIST,
    port,
    outbox: ({ touser, data }) =>
      console.log(`【微信提醒】发给 ${touser}：${Object.values(data).join('，')}`),
  });
  if (existsSync(SEEDED)) {
    listIdentities(cloud);
  } else {
    console.log('首次启动：正在载入演示支部（41 名党员，一个季度的活动）…');
    await seed(cloud);
    await writeFile(SEEDED, DATA_VERSION);
  }
  console.log(
    `\n好了，用了 ${((Date.now() - started) / 1000).toFixed(1)} 秒。请在浏览器打开：\n\n    ${cloud.url}/\n`,
  );
  console.log(
    '选一个身份进入；另开页签可选另一个身份。看库里有什么：' + `${cloud.url}/_local/data`,
  );
  console.log('按 Ctrl+C 停止；数据留在 .localcloud/，`npm start -- --fresh` 重来。');
  process.once('SIGINT', () => {
    void cloud.close().then(() => process.exit(0));
  });
}

/** 没载入完的或旧版本的演示数据不能接着用：挪到一边，不删。 */
async function setAsideUnusable(): Promise<void> {
  if (!existsSync(LOCAL_DATA)) return;
  if (existsSync(SEEDED) && (await readFile(SEEDED, 'utf8')) === DATA_VERSION) return;
  const aside = `${LOCAL_DATA}-${Date.now()}`;
  await rename(LOCAL_DATA, aside);
  console.log(`原有的演示数据不完整或是旧版本的，已挪到 ${path.basename(aside)}，重新载入。`);
}

/** 演示数据：上一个季度办完并认定，前天的一次等本人回应，今天的民主评议人已到齐。 */
async function seed(cloud: LocalCloud): Promise<void> {
  await cloud.warmed;
  const now = Date.now();
  const start = Math.floor((now - 97 * DAY_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
  cloud.clock.set(start);
  const branch = await foundBranch(cloud);
  await playQuarter(cloud, branch, start);
  // 前天 14:45（北京时间）。
  const midnight = Math.floor((now + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
  cloud.clock.set(midnight - 2 * DAY_MS + 14.75 * HOUR_MS);
  await holdEvent(cloud, branch, 11, { kind: 'themedPartyDay', title: '学习研讨：支部工作条例' });
  await readyAppraisal(cloud, branch, now);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
