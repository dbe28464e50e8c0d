import type { View } from '../../engine/collection';
import type { Edit } from '../../engine/database';
import { idKey, type DocumentId } from '../../engine/document';
import { filter } from '../../engine/matching';
import { Refusal, type Outcome } from '../../refusal';
import type { DatabaseAction } from './context';
import { readQuery } from './query';

/** 删除：按主键或按条件；返回删了几个。 */
export const removeDocument: DatabaseAction = async (request, { database, now, examined }) => {
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const query = readQuery(request, now);
  if (query instanceof Refusal) return query;
  const multi = request['multi'] === true;
  const plan = (view?: View): Outcome<readonly Edit[]> => {
    const candidates = collection.candidates(query, view);
    examined(candidates.length);
    const matched = filter(candidates, query);
    if (matched instanceof Refusal) return matched;
    const targets = multi ? matched : matched.slice(0, 1);
    return targets.map((doc) => ({ key: idKey(doc['_id'] as DocumentId), doc: null }));
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
  return { data: { deleted: written.length } };
};
