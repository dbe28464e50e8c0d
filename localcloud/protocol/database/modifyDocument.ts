import type { Collection, View } from '../../engine/collection';
import type { Edit } from '../../engine/database';
import { idKey, type Document, type DocumentId } from '../../engine/document';
import { decodeObject, encode } from '../../engine/ejson';
import { applyModifier, filter } from '../../engine/matching';
import { validateDocument } from '../../engine/validateDocument';
import { validateApplication, validateModifier } from '../../engine/validateUpdate';
import { invalidParam, Refusal, type Outcome } from '../../refusal';
import type { DatabaseAction, DatabaseContext } from './context';
import { readQuery } from './query';

type Fields = Readonly<Record<string, unknown>>;

interface Plan {
  readonly edits: readonly Edit[];
  /** 因为没有而新建的文档主键。 */
  readonly upserted: unknown;
}

/**
 * 修改：`merge: true` 用更新式，`merge: false` 整个替换；`upsert: true` 没有就新建。
 * 只有真的变了的文档才计数、才落盘（推断：updated 按“改变了的”计）。
 */
export const modifyDocument: DatabaseAction = async (request, context) => {
  const { database, now } = context;
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const query = readQuery(request, now);
  if (query instanceof Refusal) return query;
  if (typeof request['data'] !== 'string') return invalidParam('data is required');
  const data = decodeObject(request['data'], now);
  if (data instanceof Refusal) return data;
  const merge = request['merge'] !== false;
  const invalid = merge ? validateModifier(data) : undefined;
  if (invalid) return invalid;
  const change = merge ? { modifier: data } : { replacement: data };
  const multi = request['multi'] === true;
  const upsert = request['upsert'] === true;
  let upserted: unknown = null;
  const plan = (view?: View): Outcome<readonly Edit[]> => {
    const planned = planModify(collection, query, { change, multi, upsert, context }, view);
    if (planned instanceof Refusal) return planned;
    upserted = planned.upserted;
    return planned.edits;
  };
  let written: Outcome<readonly Edit[]>;
  if (request['transactionId'] === undefined) {
    written = await database.write(collection, plan);
  } else {
    const transaction = database.transactions.find(request['transactionId']);
    if (transaction instanceof Refusal) return transaction;
    const edits = plan(transaction.view(collection.name));
    written = edits instanceof Refusal ? edits : database.writeIn(transaction, collection, edits);
  }
  if (written instanceof Refusal) return written;
  const updated = upserted === null ? written.length : 0;
  return { data: { updated, upsert_id: upserted } };
};

interface Modification {
  readonly change: { readonly modifier: Fields } | { readonly replacement: Fields };
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly context: DatabaseContext;
}

function planModify(
  collection: Collection,
  query: Fields,
  { change, multi, upsert, context }: Modification,
  view?: View,
): Outcome<Plan> {
  const candidates = collection.candidates(query, view);
  context.examined(candidates.length);
  const matched = filter(candidates, query);
  if (matched instanceof Refusal) return matched;
  if (matched.length === 0 && upsert && 'replacement' in change) {
    return planUpsert(query, change.replacement);
  }
  const edits: Edit[] = [];
  for (const doc of multi ? matched : matched.slice(0, 1)) {
    const next = modified(doc, change, query);
    if (next instanceof Refusal) return next;
    if (encode(next) !== encode(doc)) {
      edits.push({ key: idKey(doc['_id'] as DocumentId), doc: next });
    }
  }
  return { edits, upserted: null };
}

function modified(doc: Document, change: Modification['change'], query: Fields): Outcome<Document> {
  if ('modifier' in change) {
    const refusal = validateApplication(doc, change.modifier);
    if (refusal) return refusal;
  }
  const next =
    'modifier' in change
      ? applyModifier(doc, change.modifier, query)
      : { _id: doc['_id'], ...change.replacement };
  if (next instanceof Refusal) return next;
  return validateDocument(next) ?? next;
}

function planUpsert(query: Fields, replacement: Fields): Outcome<Plan> {
  const id = query['_id'];
  const doc = { _id: id, ...replacement };
  const refusal = validateDocument(doc);
  if (refusal) return refusal;
  return { edits: [{ key: idKey(id as DocumentId), doc }], upserted: id };
}
