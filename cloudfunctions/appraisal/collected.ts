import { fromBase64 } from '../../types/ballot/base64';
import { _ } from '../_runtime/cloud';
import type { EnvelopeDoc } from '../_store/box';
import { envelopes } from '../_store/box';

/** 一页的封数：一百列约 58 KB 一封，单次查询结果不许超过 1 MB。 */
export const ENVELOPES_PER_PAGE = 10;

/**
 * 此刻票箱里的全部，按编号（票证散列）排，与投票次序无关；只在关箱时读。
 * 按编号接着读而不按条数跳：读的中途有晚到的写进来，也不会读重、读漏。
 */
export async function allEnvelopes(roundId: string): Promise<EnvelopeDoc[]> {
  const all: EnvelopeDoc[] = [];
  for (;;) {
    const last = all.at(-1)?._id ?? '';
    const page = await envelopes.find(
      { roundId, _id: _.gte(last) },
      { sort: [['_id', 'asc']], limit: ENVELOPES_PER_PAGE },
    );
    all.push(...page.filter(({ _id }) => _id !== last));
    if (page.length < ENVELOPES_PER_PAGE) return all;
  }
}

/**
 * 关箱时数到的那些，按编号排。关箱之后才写进库的（票箱实例还记着“开着”）没有回执，也不算在内：
 * 计票与导出都只认关箱那一刻的名单。
 */
export async function collectedEnvelopes(ids: readonly string[]): Promise<EnvelopeDoc[]> {
  const all: EnvelopeDoc[] = [];
  for (let from = 0; from < ids.length; from += ENVELOPES_PER_PAGE) {
    const page = ids.slice(from, from + ENVELOPES_PER_PAGE);
    const docs = await envelopes.find({ _id: _.in(page) }, { sort: [['_id', 'asc']] });
    if (docs.length !== page.length) throw new Error('关箱时数到的信封不在了');
    all.push(...docs);
  }
  return all;
}

/** 库里的信封 → 字节。 */
export function bytesIn({ envelope }: EnvelopeDoc): Uint8Array {
  const bytes = fromBase64(envelope);
  if (bytes === null) throw new Error('票箱里的信封不是 base64');
  return bytes;
}
