import { GENESIS, link } from '../_runtime/chain';
import { _ } from '../_runtime/cloud';
import type { JournalEntry } from '../_runtime/journal';
import { digestOfEntry, journal } from '../_runtime/journal';
import { isDuplicate } from '../_runtime/transaction';
import { blocks, lastBlock } from '../_store/blocks';

/** 一块至多封这么多条：块文档与 `in` 条件都远在平台上限之内。 */
export const BATCH = 200;

/**
 * 把还没封存的事件按组织接到审计链上（X3）。定时器每分钟调一次，导出前也先调。
 * 可以中断、可以并发：块号唯一，封到一半的下次补标。
 */
export async function seal(now: number, orgId?: string): Promise<void> {
  for (;;) {
    const waiting = await journal.find(
      orgId === undefined ? { sealed: false } : { sealed: false, orgId },
      {
        sort: [
          ['at', 'asc'],
          ['_id', 'asc'],
        ],
        limit: BATCH,
      },
    );
    const byOrg = grouped(waiting);
    for (const [org, entries] of byOrg) await sealOrg(org, entries, now);
    if (waiting.length < BATCH) return;
  }
}

async function sealOrg(
  orgId: string,
  waiting: readonly JournalEntry[],
  now: number,
): Promise<void> {
  const last = await lastBlock(orgId);
  const already = new Set(last?.links.map((entry) => entry.id) ?? []);
  if (waiting.some((entry) => already.has(entry._id))) await mark([...already]);
  const fresh = waiting.filter((entry) => !already.has(entry._id));
  if (fresh.length === 0) return;
  const prev = last?.head ?? GENESIS;
  const height = (last?.height ?? 0) + 1;
  const links = link(
    prev,
    fresh.map((entry) => ({ id: entry._id, digest: digestOfEntry(entry) })),
  );
  try {
    await blocks.insert({
      _id: `${orgId}_${height}`,
      orgId,
      height,
      firstSeq: last ? last.firstSeq + last.links.length : 1,
      prev,
      links,
      head: links.at(-1)?.hash ?? prev,
      sealedAt: now,
    });
  } catch (error) {
    if (isDuplicate(error)) return;
    throw error;
  }
  await mark(links.map((entry) => entry.id));
}

function mark(ids: readonly string[]): Promise<number> {
  return journal.updateWhere({ _id: _.in(ids), sealed: false }, { sealed: true });
}

function grouped(entries: readonly JournalEntry[]): Map<string, JournalEntry[]> {
  const byOrg = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const own = byOrg.get(entry.orgId);
    if (own) own.push(entry);
    else byOrg.set(entry.orgId, [entry]);
  }
  return byOrg;
}
