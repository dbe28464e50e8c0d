import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../paths';
import { ensureBrowser } from './browser';
import { build } from './build';
import { runLimited } from './limited';

/** 时限：空闲双核上各用十几二十分钟、一分多钟，留足一倍；再久就是哪里停住了。 */
const LIMIT_MS = 40 * 60_000;
const SIMULATION_LIMIT_MS = 5 * 60_000;
/**
 * 上千场测评的模拟全是纯计算、占满一个核；单独跑，不与有时限的浏览器、并发测试抢，
 * 万一停不下来也只等几分钟就说清停在哪里。
 */
const SIMULATIONS = 'tests/ballot/(linkage|simulation)\\.test';

const bin = (name: string) => path.join(ROOT, 'node_modules', '.bin', name);

/** 依次跑：类型、规范、格式、三样产物、全部测试；任一失败即停，退出码非零。 */
async function main(): Promise<void> {
  await step('类型', () => run(bin('tsc'), ['--noEmit']));
  await step('规范', () => run(bin('eslint'), ['.', '--max-warnings', '0']));
  await step('格式', () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.']));
  await step('云函数产物', () => build('functions'));
  await step('小程序产物', () => build('weapp'));
  await step('H5 产物', () => build('h5'));
  const env = { CHROME_PATH: ensureBrowser(), FORCE_COLOR: '0' };
  const jest = (limit: number, ...args: readonly string[]) =>
    runLimited(bin('jest'), ['--maxWorkers=2', ...args], env, limit);
  const chosen = process.argv.slice(2);
  if (chosen.length > 0) {
    await step('测试', () => jest(LIMIT_MS, ...chosen));
    return;
  }
  await step('测试', () => jest(LIMIT_MS, `--testPathIgnorePatterns=${SIMULATIONS}`));
  await step('测评的模拟', () =>
    jest(SIMULATION_LIMIT_MS, '--selectProjects=ballot', `--testPathPatterns=${SIMULATIONS}`),
  );
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = Date.now();
  console.log(`— ${name}`);
  await work();
  console.log(`  ${name}：${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(command)} 没有通过（退出码 ${String(code)}）`));
    });
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
