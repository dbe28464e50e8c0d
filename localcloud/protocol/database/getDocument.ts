import { encode } from '../../engine/ejson';
import { LATEST } from '../../engine/collection';
import type { Document } from '../../engine/document';
import { find } from '../../engine/matching';
import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT, MAX_RESULT_BYTES } from '../../limits';
import { invalidParam, Refusal, requestFailed, type Outcome } from '../../refusal';
import type { WireRequest } from '../request';
import type { DatabaseAction } from './context';
import { readObject, readQuery } from './query';

/** 查询：按主键（DOC）或按条件（WHERE）。带事务号则读快照。 */
export const getDocument: DatabaseAction = (request, { database, now, examined }) => {
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const query = readQuery(request, now);
  if (query instanceof Refusal) return query;
  const order = readObject(request['order'], now);
  if (order instanceof Refusal) return order;
  const projection = readObject(request['projection'], now);
  if (projection instanceof Refusal) return projection;
  const page = readPage(request);
  if (page instanceof Refusal) return page;
  let view = LATEST;
  if (request['transactionId'] !== undefined) {
    const transaction = database.transactions.find(request['transactionId']);
    if (transaction instanceof Refusal) return transaction;
    view = transaction.view(collection.name);
  }
  const candidates = collection.candidates(query, view);
  examined(candidates.length);
  const docs = find(candidates, {
    query,
    ...page,
    ...(order ? { order } : {}),
    ...(projection && Object.keys(projection).length > 0 ? { projection } : {}),
  });
  if (docs instanceof Refusal) return docs;
  const list = encodeList(docs);
  if (list instanceof Refusal) return list;
  return { data: { list }, limit: page.limit, offset: page.offset };
};

function readPage(request: WireRequest): Outcome<{ limit: number; offset: number }> {
  if (request['queryType'] === 'DOC') return { limit: 1, offset: 0 };
  const limit = request['limit'] ?? DEFAULT_QUERY_LIMIT;
  const offset = request['offset'] ?? 0;
  if (!isCount(limit) || !isCount(offset)) return invalidParam('limit and offset must be integers');
  return { limit: Math.min(limit || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT), offset };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** 文档 → EJSON 串；合计超过应答上限则拒绝。 */
export function encodeList(docs: readonly Document[]): Outcome<string[]> {
  const list: string[] = [];
  let bytes = 0;
  for (const doc of docs) {
    const text = encode(doc);
    bytes += Buffer.byteLength(text);
    if (bytes > MAX_RESULT_BYTES) {
      return requestFailed(
        '[LimitExceeded] query result exceeds 1 MB, please use limit or field to reduce it',
      );
    }
    list.push(text);
  }
  return list;
}
