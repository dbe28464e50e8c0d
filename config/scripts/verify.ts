import { readFile } from 'node:fs/promises';
import { gradeNames } from '../../rules/explain/gradeNames';
import { GRADES } from '../../rules/vocabulary';
import { totals } from '../../rules/ballot/totals';
import { describe } from '../verify/finding';
import type { Verdict } from '../verify/verifyArchive';
import { verifyArchive } from '../verify/verifyArchive';

/**
 * `npm run verify -- <封存包> [会上的清单散列]`：不连任何系统，只凭一个文件重算一次测评。
 * 全部成立退出码 0；有一处不符、读不了或没给文件，说明原因，退出码 1。
 */
async function main(file: string | undefined, expected: string | undefined): Promise<number> {
  if (file === undefined) return refuse('用法：npm run verify -- <封存包文件> [清单散列]');
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
    return refuse('清单散列应为 64 位小写十六进制');
  }
  const text = await textOf(file);
  if (text === null) return refuse(`读不了这个文件：${file}`);
  const verdict = verifyArchive(text, expected ?? null);
  report(verdict);
  return verdict.findings.length === 0 ? 0 : 1;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function report({ findings, checked }: Verdict): void {
  if (checked) {
    console.log(`${checked.title}，清单散列 ${checked.manifestDigest}`);
    for (const { group, valid, invalid } of checked.result.groups) {
      console.log(`${group}：有效 ${valid}，无效 ${invalid}`);
    }
    const names = new Map(checked.subjects.map(({ id, name }) => [id, name]));
    for (const { subjectId, grades, abstained } of totals(checked.count).columns) {
      const parts = GRADES.map((grade) => `${gradeNames(grade)} ${grades[grade]}`);
      console.log(`${names.get(subjectId) ?? subjectId}：${parts.join('，')}，弃权 ${abstained}`);
    }
    console.log(`逐项核对 ${checked.entries} 项`);
  }
  for (const finding of findings) console.error(`✗ ${describe(finding)}`);
  console.log(findings.length === 0 ? '✓ 全部成立' : `✗ 发现 ${findings.length} 处不符`);
}

void main(process.argv[2], process.argv[3]).then((code) => {
  process.exitCode = code;
});
