import { fromBase64 } from '../../types/ballot/base64';
import type { EnvelopeDoc } from '../_store/box';
import { envelopes } from '../_store/box';

/** 一页的封数：一百列约 58 KB 一封，单次查询结果不许超过 1 MB。 */
export const ENVELOPES_PER_PAGE = 10;

/** 票箱里的一页，按编号（票证散列）排：与投票次序无关。 */
export function envelopePage(roundId: string, page: number): Promise<EnvelopeDoc[]> {
  return envelopes.find(
    { roundId },
    { sort: [['_id', 'asc']], skip: page * ENVELOPES_PER_PAGE, limit: ENVELOPES_PER_PAGE },
  );
}

/** 全部信封；只在关箱之后读。 */
export async function collectedEnvelopes(roundId: string): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (let page = 0; ; page += 1) {
    const docs = await envelopePage(roundId, page);
    all.push(...docs.map(bytesIn));
    if (docs.length < ENVELOPES_PER_PAGE) return all;
  }
}

function bytesIn({ envelope }: EnvelopeDoc): Uint8Array {
  const bytes = fromBase64(envelope);
  if (bytes === null) throw new Error('票箱里的信封不是 base64');
  return bytes;
}
