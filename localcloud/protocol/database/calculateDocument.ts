import { filter } from '../../engine/matching';
import { Refusal } from '../../refusal';
import type { DatabaseAction } from './context';
import { readQuery } from './query';

/** 计数：符合条件的文档有几个。 */
export const calculateDocument: DatabaseAction = (request, { database, now, examined }) => {
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const query = readQuery(request, now);
  if (query instanceof Refusal) return query;
  const candidates = collection.candidates(query);
  examined(candidates.length);
  const matched = filter(candidates, query);
  return matched instanceof Refusal ? matched : { data: { total: matched.length } };
};
