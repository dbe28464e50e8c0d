// 变异测试的入口：把规则的全部测试打成一个文件，每个变异只载入一次，不必逐个转译几十个文件。
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here, { recursive: true })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('cli'))
  .sort();
const contents = files
  .map((file) => `describe(${JSON.stringify(file)}, () => { require('./${file}'); });`)
  .join('\n');

await build({
  stdin: { contents, resolveDir: here, loader: 'js' },
  outfile: path.join(here, '../../dist/mutation/rules.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
});
