/** 命令行：`npm run rules -- <子命令> < facts.json`，不依赖系统复核任何一个结论。形状见 docs/rules-cli.md。 */
import { appraisal } from '../rules/appraisal';
import { ballot } from '../rules/ballot';
import { calendar } from '../rules/calendar';
import type { Command } from '../rules/command';
import { explain } from '../rules/explain';
import { quorum } from '../rules/quorum';
import { score } from '../rules/score';
import { z } from '../../types/zod';

z.config(z.locales.zhCN());

const COMMANDS: Readonly<Record<string, Command>> = {
  score,
  quorum,
  ballot,
  appraisal,
  calendar,
  explain,
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || '（整个输入）';

/** JSON 语法错误的位置，写成第几行第几列。 */
const positionOf = (text: string, error: SyntaxError): string => {
  const at = /position (\d+)/.exec(error.message)?.[1];
  const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
  return `第 ${before.length} 行第 ${(before.at(-1) ?? '').length + 1} 列`;
};

/** 读标准输入，判断，打印。坏输入写到标准错误并以 1 退出。 */
const main = async (name: string | undefined): Promise<void> => {
  const chosen = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (!chosen) {
    process.stderr.write(
      `用法：npm run rules -- ${Object.keys(COMMANDS).join('|')} < facts.json\n`,
    );
    process.exitCode = 1;
    return;
  }
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  try {
    process.stdout.write(`${JSON.stringify(chosen.run(JSON.parse(text)), null, 2)}\n`);
  } catch (error) {
    if (error instanceof SyntaxError) {
      process.stderr.write(`输入不是合法的 JSON：${positionOf(text, error)}附近\n`);
    } else if (error instanceof z.ZodError) {
      const lines = error.issues.map((issue) => `  ${pathOf(issue.path)}：${issue.message}`);
      process.stderr.write(`输入有 ${lines.length} 处不对\n${lines.join('\n')}\n`);
    } else {
      throw error;
    }
    process.exitCode = 1;
  }
};

void main(process.argv[2]);
