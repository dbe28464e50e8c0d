import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../../../types/ballot/hex';
import { manifestStatement, resultStatement } from '../../../../types/ballot/statement';

/** 读封存包的结果：是哪一次测评、结果的校验值；不是封存包、自相矛盾为 null。 */
export interface ArchiveDigest {
  readonly sessionId: string;
  readonly resultDigest: string;
}

/**
 * 在本机由收到的封存包算结果的校验值（Q27）：找“头”与“结果”两行，结果写的清单散列要与头里的清单一致。
 * 只是收件核对；逐票重算用 `npm run verify`。
 */
export function archiveDigest(text: string): ArchiveDigest | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const manifest = stringIn(partOf(lines, 'head'), 'manifest');
  const statement = stringIn(partOf(lines, 'result'), 'statement');
  if (manifest === null || statement === null) return null;
  const body = parsed(statement);
  const sessionId = stringIn(body, 'sessionId');
  const manifestDigest = toHex(sha256(manifestStatement(manifest)));
  if (sessionId === null || stringIn(body, 'manifestDigest') !== manifestDigest) return null;
  return { sessionId, resultDigest: toHex(sha256(resultStatement(statement))) };
}

type Fields = Readonly<Record<string, unknown>>;

/** 某一部分的那一行；有两行说明被拼接过，当没有。 */
function partOf(lines: readonly string[], part: string): Fields | null {
  const prefix = `{"part":"${part}"`;
  const found = lines.filter((line) => line.startsWith(prefix));
  return found.length === 1 ? parsed(found[0] ?? '') : null;
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const stringIn = (fields: Fields | null, key: string): string | null => {
  const value = fields?.[key];
  return typeof value === 'string' ? value : null;
};
