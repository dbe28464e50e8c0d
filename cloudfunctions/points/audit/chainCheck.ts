import { _ } from '../../_runtime/cloud';
import type { Fact } from '../../_runtime/journal';
import { digestOfEntry } from '../../_runtime/journal';
import { blocks } from '../../_store/blocks';

/** 一次拿多少条去链上对。 */
const BATCH = 200;

/** 与审计链上的散列不符的事件（X3）；还没封进链的不算。每二百条一次往返。 */
export async function editedIn(orgId: string, entries: readonly Fact[]): Promise<Fact[]> {
  const digests = new Map<string, string>();
  for (let from = 0; from < entries.length; from += BATCH) {
    const ids = entries.slice(from, from + BATCH).map(({ _id }) => _id);
    const found = await blocks.findAll(
      { orgId, 'links.id': _.in(ids) },
      { fields: { links: [{ only: 'id', in: ids }] } },
    );
    for (const { links } of found) for (const { id, digest } of links) digests.set(id, digest);
  }
  return entries.filter((entry) => {
    const sealed = digests.get(entry._id);
    return sealed !== undefined && sealed !== digestOfEntry(entry);
  });
}
