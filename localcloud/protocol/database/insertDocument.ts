import { randomBytes } from 'node:crypto';
import type { Collection } from '../../engine/collection';
import { idKey, type Document, type DocumentId } from '../../engine/document';
import { decodeObject } from '../../engine/ejson';
import { validateDocument } from '../../engine/validateDocument';
import type { Edit } from '../../engine/database';
import { duplicateKey, invalidParam, Refusal, type Outcome } from '../../refusal';
import type { DatabaseAction } from './context';

/** 新增一个或多个文档；一批之中有一个不行则全不写。没给 `_id` 的由服务端生成。 */
export const insertDocument: DatabaseAction = async (request, { database, now }) => {
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const docs = readDocuments(request['data'], now);
  if (docs instanceof Refusal) return docs;
  const plan = (has: (key: string) => boolean) => planInsert(collection, docs, has);
  let written: Outcome<readonly Edit[]>;
  if (request['transactionId'] === undefined) {
    written = await database.write(collection, () =>
      plan((key) => collection.get(key) !== undefined),
    );
  } else {
    const transaction = database.transactions.find(request['transactionId']);
    if (transaction instanceof Refusal) return transaction;
    const view = transaction.view(collection.name);
    const edits = plan((key) => collection.get(key, view) !== undefined);
    written = edits instanceof Refusal ? edits : database.writeIn(transaction, collection, edits);
  }
  if (written instanceof Refusal) return written;
  return { data: { insertedIds: docs.map((doc) => doc['_id']) } };
};

function readDocuments(data: unknown, now: number): Outcome<Document[]> {
  if (!Array.isArray(data) || data.length === 0)
    return invalidParam('data must be a nonempty array');
  const docs: Document[] = [];
  for (const text of data as unknown[]) {
    const fields = decodeObject(String(text), now);
    if (fields instanceof Refusal) return fields;
    const doc = '_id' in fields ? fields : { ...fields, _id: randomBytes(16).toString('hex') };
    const refusal = validateDocument(doc);
    if (refusal) return refusal;
    docs.push(doc);
  }
  return docs;
}

function planInsert(
  collection: Collection,
  docs: readonly Document[],
  has: (key: string) => boolean,
): Outcome<Edit[]> {
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const doc of docs) {
    const key = idKey(doc['_id'] as DocumentId);
    if (has(key) || seen.has(key)) {
      return duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(doc['_id'])} }`);
    }
    seen.add(key);
    edits.push({ key, doc });
  }
  return edits;
}
