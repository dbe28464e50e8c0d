import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

let source: string | undefined;

/** 实例脚本的 JavaScript 文本：就地转译一次，不必预先构建。 */
export function workerSource(): string {
  source ??= transformSync(readFileSync(path.join(__dirname, 'instance.worker.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
  }).code;
  return source;
}
