import { GENESIS, link } from '../../cloudfunctions/_runtime/chain';
import { digestOf } from '../../cloudfunctions/_runtime/hash';
import type { ChainEntry } from '../../types/contracts/audit';
import type { ChainFile } from './chainFile';

/** 一处不对：哪一种、第几条、怎么说。 */
export interface Finding {
  readonly kind: 'unreadable' | 'edited' | 'deleted' | 'inserted' | 'reordered' | 'truncated';
  /** 第几条：条上写的序号；文件头与整个文件的问题为 0。 */
  readonly at: number;
  readonly message: string;
}

/**
 * 离线验证一份审计链导出（X3）：逐条重算事件散列与链散列，与文件头的条数、链头相对。
 * 没有发现即未被改、删、插、调序、截断。依法清除了原文的条目只验链散列。
 */
export function verifyChain({ header, entries, unreadable }: ChainFile): Finding[] {
  const findings: Finding[] = unreadable.map((line) => ({
    kind: 'unreadable',
    at: 0,
    message: `文件第 ${line} 行读不懂`,
  }));
  findings.push(...entries.flatMap((entry) => edited(entry, header?.orgId)));
  findings.push(...misplaced(entries));
  findings.push(...gaps(entries, header?.count ?? 0));
  if (findings.length === 0) findings.push(...firstBrokenLink(entries));
  const head = entries.at(-1)?.hash ?? GENESIS;
  if (findings.length === 0 && header && head !== header.head) {
    findings.push({ kind: 'edited', at: 0, message: '最后一条与文件头的链头对不上：文件头被改' });
  }
  return findings;
}

/** 原文与散列对不上，或原文不是这一条、这个组织的。 */
function edited(entry: ChainEntry, orgId: string | undefined): Finding[] {
  const { event, seq } = entry;
  if (event === null) return [];
  const intact =
    digestOf(event) === entry.digest &&
    event.id === entry.id &&
    (orgId === undefined || event.orgId === orgId);
  return intact ? [] : [{ kind: 'edited', at: seq, message: `第 ${seq} 条内容被改` }];
}

/** 序号重复的是插入，序号往回走的是调序。 */
function misplaced(entries: readonly ChainEntry[]): Finding[] {
  const seen = new Set<number>();
  let highest = 0;
  return entries.flatMap(({ seq }): Finding[] => {
    const repeated = seen.has(seq);
    seen.add(seq);
    const back = seq < highest;
    highest = Math.max(highest, seq);
    if (repeated) {
      return [{ kind: 'inserted', at: seq, message: `第 ${seq} 条出现两次：有一条是插进来的` }];
    }
    return back
      ? [{ kind: 'reordered', at: seq, message: `第 ${seq} 条排在后面的条目之后：次序被调` }]
      : [];
  });
}

/** 中间缺的是删除，末尾缺的是截断，多出来的是插入。 */
function gaps(entries: readonly ChainEntry[], count: number): Finding[] {
  const present = new Set(entries.map(({ seq }) => seq));
  const highest = Math.max(0, ...present);
  const findings: Finding[] = [];
  for (let seq = 1; seq < highest; seq += 1) {
    if (!present.has(seq)) {
      findings.push({ kind: 'deleted', at: seq, message: `第 ${seq} 条被删` });
    }
  }
  if (highest < count) {
    findings.push({
      kind: 'truncated',
      at: highest + 1,
      message: `应有 ${count} 条，第 ${highest + 1} 条起被截断`,
    });
  }
  for (const seq of [...present].filter((candidate) => candidate > count)) {
    findings.push({ kind: 'inserted', at: seq, message: `第 ${seq} 条超出应有的 ${count} 条` });
  }
  return findings;
}

/**
 * 序号看着都对，而链散列接不上：改了序号的删、插、调序，或连散列一起改的内容。
 * 只指出第一处，其后接不上的多半由它引起。
 */
function firstBrokenLink(entries: readonly ChainEntry[]): Finding[] {
  for (const [index, entry] of entries.entries()) {
    const previous = entries[index - 1];
    if (follows(entry, previous)) continue;
    const { seq } = entry;
    const next = entries[index + 1];
    if (next && follows(next, previous)) {
      return follows(entry, next)
        ? [{ kind: 'reordered', at: seq, message: `第 ${seq} 条与第 ${next.seq} 条次序被调` }]
        : [{ kind: 'inserted', at: seq, message: `第 ${seq} 条是插进来的` }];
    }
    return [
      { kind: 'edited', at: seq, message: `第 ${seq} 条接不上前一条：此处被改、被删或被调序` },
    ];
  }
  return [];
}

function follows(entry: ChainEntry, previous: ChainEntry | undefined): boolean {
  const [linked] = link(previous?.hash ?? GENESIS, [entry]);
  return linked?.hash === entry.hash;
}
