import { writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../../config/scripts/build';
import { ARTIFACTS } from '../../config/paths';

const SUITES = [
  'rules',
  'localcloud',
  'functions',
  'attendance',
  'assessment',
  'forms',
  'ballot',
  'keeper',
  'packages',
] as const;

/** 依次跑各基准，结果打印并写入 artifacts/bench.json；`npm run bench -- rules` 只跑一项。 */
async function main(names: readonly string[]): Promise<void> {
  const chosen = SUITES.filter((suite) => names.length === 0 || names.includes(suite));
  await build('functions');
  if (chosen.includes('packages')) await build('weapp');
  const results: Record<string, unknown> = {};
  for (const suite of chosen) {
    console.log(`— ${suite}`);
    const { run } = (await import(`./${suite}`)) as { run: () => Promise<Record<string, unknown>> };
    results[suite] = await run();
    console.log(JSON.stringify(results[suite], null, 2));
  }
  await mkdir(ARTIFACTS, { recursive: true });
  await writeFile(path.join(ARTIFACTS, 'bench.json'), JSON.stringify(results, null, 2));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
