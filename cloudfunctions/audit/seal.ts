import { GENESIS, link } from '../_runtime/chain';
import { _ } from '../_runtime/cloud';
import { digestOfEntry, journal } from '../_runtime/journal';
import { isDuplicate } from '../_runtime/transaction';
import type { BlockDoc } from '../_store/blocks';
import { blocks, lastBlock } from '../_store/blocks';

/** 一块至多封这么多条：块文档与 `in` 条件都远在平台上限之内。 */
export const BATCH = 200;

/** 把还没封存的事件按组织接到审计链上（X3）。定时器每分钟调一次；可以中断、可以并发。 */
export async function seal(now: number): Promise<void> {
  for (;;) {
    const waiting = await journal.find({ sealed: false }, { limit: BATCH });
    if (waiting.length === 0) return;
    for (const orgId of new Set(waiting.map((entry) => entry.orgId))) await sealOrg(orgId, now);
  }
}

/**
 * 封一个组织的事件，导出前也调它。次序不能乱：先取最末一块并补标它的各条，再看还有哪些没封，
 * 最后以下一个块号写入。块号唯一，抢先封的只有一个；输了的从头再看，故每条恰好封一次。
 */
export async function sealOrg(orgId: string, now: number): Promise<void> {
  for (;;) {
    const last = await lastBlock(orgId);
    if (last) await mark(last);
    const waiting = await journal.find(
      { sealed: false, orgId },
      {
        sort: [
          ['at', 'asc'],
          ['_id', 'asc'],
        ],
        limit: BATCH,
      },
    );
    if (waiting.length === 0) return;
    const block = nextBlock(orgId, last, waiting.map(linkable), now);
    try {
      await blocks.insert(block);
    } catch (error) {
      if (isDuplicate(error)) continue;
      throw error;
    }
    await mark(block);
    if (waiting.length < BATCH) return;
  }
}

function linkable(entry: Parameters<typeof digestOfEntry>[0]) {
  return { id: entry._id, digest: digestOfEntry(entry) };
}

function nextBlock(
  orgId: string,
  last: BlockDoc | null,
  waiting: readonly { readonly id: string; readonly digest: string }[],
  now: number,
): BlockDoc {
  const prev = last?.head ?? GENESIS;
  const height = (last?.height ?? 0) + 1;
  const links = link(prev, waiting);
  return {
    _id: `${orgId}_${height}`,
    orgId,
    height,
    firstSeq: last ? last.firstSeq + last.links.length : 1,
    prev,
    links,
    head: links.at(-1)?.hash ?? prev,
    sealedAt: now,
  };
}

function mark(block: BlockDoc): Promise<number> {
  const ids = block.links.map((entry) => entry.id);
  return journal.updateWhere({ _id: _.in(ids), sealed: false }, { sealed: true });
}
