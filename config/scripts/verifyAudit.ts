import { readFile } from 'node:fs/promises';
import { readChainFile } from '../audit/chainFile';
import { verifyChain } from '../audit/verifyChain';

/** `npm run verify:audit -- 导出.jsonl [链头]`：离线验证审计链；有一处不对就以 1 退出。 */
async function main([path, knownHead]: readonly string[]): Promise<number> {
  if (path === undefined) {
    console.error('用法：npm run verify:audit -- 导出.jsonl [另存的链头散列]');
    return 1;
  }
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    console.error(`读不了 ${path}：${error.code === 'ENOENT' ? '没有这个文件' : error.message}`);
    return null;
  });
  if (text === null) return 1;
  const file = readChainFile(text);
  const messages = verifyChain(file).map((finding) => finding.message);
  if (knownHead !== undefined && !file.entries.some(({ hash }) => hash === knownHead)) {
    messages.push('另存的链头不在这份导出里：整条链被换过');
  }
  for (const message of messages) console.error(`✗ ${message}`);
  if (messages.length > 0) {
    console.error(`共 ${messages.length} 处不对，这份导出不可信`);
    return 1;
  }
  const cleared = file.entries.filter((entry) => entry.event === null).length;
  console.log(
    `✓ ${file.entries.length} 条全部接得上，没有被改、删、插、调序、截断` +
      (cleared > 0 ? `（其中 ${cleared} 条原文已依法清除，只验散列）` : ''),
  );
  console.log(`链头 ${file.header?.head ?? ''}`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
