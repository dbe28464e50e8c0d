import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleFunctions } from '../functions/bundle';
import { FUNCTIONS_DIST, H5_DIST, ROOT, WEAPP_DIST } from '../paths';

/** 可构建的三样产物。 */
export type Target = 'functions' | 'h5' | 'weapp';

const APP_INPUTS = [
  'src',
  'rules',
  'types',
  'config/index.ts',
  'config/taro',
  'babel.config.cjs',
  'package-lock.json',
];
const INPUTS: Readonly<Record<Target, readonly string[]>> = {
  functions: ['cloudfunctions', 'rules', 'types', 'config/functions', 'package-lock.json'],
  h5: APP_INPUTS,
  weapp: [...APP_INPUTS, 'project.config.json'],
};
const OUTPUT: Readonly<Record<Target, string>> = {
  functions: path.join(FUNCTIONS_DIST, 'meeting', 'index.js'),
  h5: path.join(H5_DIST, 'index.html'),
  weapp: path.join(WEAPP_DIST, 'app.json'),
};

/** 输入没变就不重做：第二次启动只花核对散列的时间。返回是否真的构建了。 */
export async function build(target: Target): Promise<boolean> {
  const stamp = path.join(ROOT, 'dist', '.stamps', target);
  const digest = await digestOfInputs(INPUTS[target]);
  if (existsSync(OUTPUT[target]) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest)
    return false;
  if (target === 'functions') await bundleFunctions();
  else await taro(target);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return true;
}

async function digestOfInputs(inputs: readonly string[]): Promise<string> {
  // 这两个网址写死在产物里，换了也要重做。
  const { TARO_APP_BOX_URL = '', TARO_APP_QR_LINK = '' } = process.env;
  const hash = createHash('sha256').update(`${TARO_APP_BOX_URL}\0${TARO_APP_QR_LINK}`);
  for (const input of inputs) {
    for (const file of await filesUnder(path.join(ROOT, input))) {
      hash
        .update(path.relative(ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(target: string): Promise<string[]> {
  if (!existsSync(target)) return [];
  const entries = await readdir(target, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (entries === null) return [target];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function taro(type: 'h5' | 'weapp'): Promise<void> {
  const cli = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', type], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`taro build --type ${type} 退出码 ${String(code)}\n${log}`));
    });
  });
}

const TARGETS: readonly Target[] = ['functions', 'h5', 'weapp'];

async function main(names: readonly string[]): Promise<void> {
  const chosen = TARGETS.filter((target) => names.includes(target));
  if (chosen.length === 0) throw new Error(`用法：build ${TARGETS.join('|')}`);
  for (const target of chosen) {
    const started = Date.now();
    const built = await build(target);
    console.log(
      `${target}：${built ? `构建用了 ${((Date.now() - started) / 1000).toFixed(1)} 秒` : '没有改动，沿用上次的产物'}`,
    );
  }
}

if (process.argv[1] === __filename) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
