import type { Output } from '../../types/api';
import { chainEntry } from '../../types/contracts/audit';
import type { ChainEntry } from '../../types/contracts/audit';
import { z } from '../../types/zod';

/** 导出文件的第一行：哪个组织、共几条、链头散列。链头宜另抄一份存放（docs/audit-chain.md）。 */
const header = z.object({
  format: z.literal('dangzhibu-audit-1'),
  orgId: z.string(),
  count: z.int().min(0),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ChainHeader = z.infer<typeof header>;

/** 读出来的导出文件；读不懂的行只记行号。 */
export interface ChainFile {
  readonly header: ChainHeader | null;
  readonly entries: readonly ChainEntry[];
  /** 读不懂的行号，从 1 数，含第一行。 */
  readonly unreadable: readonly number[];
}

/** 逐页导出的审计链 → 导出文件（JSON Lines：一行头，其后一行一条）。 */
export function chainFileOf(pages: readonly Output<'audit', 'export'>[]): string {
  const entries = pages.flatMap((page) => page.entries);
  const last = pages.at(-1);
  if (!last) throw new Error('没有可写的导出');
  const first: ChainHeader = {
    format: 'dangzhibu-audit-1',
    orgId: last.orgId,
    count: entries.length,
    head: last.head,
  };
  return [first, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** 读导出文件；不判断真伪，只分行、认形状。 */
export function readChainFile(text: string): ChainFile {
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, line }));
  const [first, ...rest] = lines.filter(({ line }) => line.trim() !== '');
  const parsedHeader = header.safeParse(first && parse(first.line));
  const parsed = rest.map(({ number, line }) => ({
    number,
    entry: chainEntry.safeParse(parse(line)),
  }));
  return {
    header: parsedHeader.success ? parsedHeader.data : null,
    entries: parsed.flatMap(({ entry }) => (entry.success ? [entry.data] : [])),
    unreadable: [
      ...(parsedHeader.success ? [] : [first?.number ?? 1]),
      ...parsed.flatMap(({ number, entry }) => (entry.success ? [] : [number])),
    ],
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
