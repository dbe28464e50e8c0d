import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { GENESIS } from '../_runtime/chain';
import { _ } from '../_runtime/cloud';
import type { JournalEntry } from '../_runtime/journal';
import { journal } from '../_runtime/journal';
import { blocks, lastBlock } from '../_store/blocks';
import { BATCH, sealOrg } from './seal';

const PAGE = 200;

/** 导出审计链（X3）：先封存到此刻，再按序给出每条的散列与事件原文，供离线验证。 */
export const exportChain: Handler<'audit', 'export'> = async (input, call) => {
  await sealOrg(call.orgId, call.now);
  const last = await lastBlock(call.orgId);
  const total = last ? last.firstSeq + last.links.length - 1 : 0;
  const chain = await blocks.find(
    { orgId: call.orgId, firstSeq: _.and([_.gte(input.from - BATCH), _.lt(input.from + PAGE)]) },
    { sort: [['height', 'asc']] },
  );
  const links = chain
    .flatMap((block) =>
      block.links.map((entry, index) => ({ ...entry, seq: block.firstSeq + index })),
    )
    .filter((entry) => entry.seq >= input.from && entry.seq < input.from + PAGE);
  const events = new Map(
    (await journal.find({ _id: _.in(links.map((l) => l.id)) })).map((e) => [e._id, e]),
  );
  return ok({
    orgId: call.orgId,
    entries: links.map(({ seq, id, digest, hash }) => ({
      seq,
      id,
      digest,
      hash,
      event: eventOf(events.get(id)),
    })),
    next: input.from + PAGE <= total ? input.from + PAGE : null,
    head: last?.head ?? GENESIS,
  });
};

function eventOf(entry: JournalEntry | undefined) {
  if (!entry) return null;
  const { _id: id, orgId, type, at, actor, subject, payload } = entry;
  return { id, orgId, type, at, actor, subject: { ...subject }, payload };
}
