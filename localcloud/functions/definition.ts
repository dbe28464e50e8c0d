import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject } from '../engine/document';
import { DEFAULT_FUNCTION_TIMEOUT_S } from '../limits';

/** config.json 里的一个定时触发器：`config` 是 7 段 cron（秒 分 时 日 月 星期 年，东八区）。 */
export interface TimerTrigger {
  readonly name: string;
  readonly config: string;
}

/** 一个云函数：目录与 config.json 里本机云用得着的部分。 */
export interface FunctionDefinition {
  readonly name: string;
  readonly dir: string;
  readonly timeoutMs: number;
  readonly triggers: readonly TimerTrigger[];
  /** 声明过的微信开放接口；没声明的调用会被拒绝，与云上一致。 */
  readonly openapi: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** 读出目录下的全部云函数（有 index.js 或 package.json 的子目录）。 */
export function loadDefinitions(functionsDir: string): FunctionDefinition[] {
  if (!existsSync(functionsDir)) throw new Error(`没有云函数目录：${functionsDir}，请先构建`);
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, dir: path.join(functionsDir, entry.name) }))
    .filter(({ dir }) =>
      ['index.js', 'package.json'].some((file) => existsSync(path.join(dir, file))),
    )
    .map(({ name, dir }) => readDefinition(name, dir));
}

function readDefinition(name: string, dir: string): FunctionDefinition {
  const file = path.join(dir, 'config.json');
  const parsed: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const config = isPlainObject(parsed) ? parsed : {};
  const timeout = config['timeout'];
  const permissions = config['permissions'];
  const openapi = isPlainObject(permissions) ? permissions['openapi'] : undefined;
  const variables = config['envVariables'];
  return {
    name,
    dir,
    timeoutMs: (typeof timeout === 'number' ? timeout : DEFAULT_FUNCTION_TIMEOUT_S) * 1000,
    triggers: readTriggers(config['triggers']),
    openapi: Array.isArray(openapi) ? openapi.map(String) : [],
    environment: isPlainObject(variables)
      ? Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)]))
      : {},
  };
}

function readTriggers(triggers: unknown): TimerTrigger[] {
  if (!Array.isArray(triggers)) return [];
  return (triggers as unknown[]).flatMap((trigger) =>
    isPlainObject(trigger) && trigger['type'] === 'timer'
      ? [{ name: String(trigger['name']), config: String(trigger['config']) }]
      : [],
  );
}
