import { decode } from '../../engine/ejson';
import { isPlainObject } from '../../engine/document';
import { aggregate } from '../../engine/matching';
import { validateStages, type Stage } from '../../engine/validateStages';
import { DEFAULT_AGGREGATE_LIMIT } from '../../limits';
import { invalidParam, Refusal, type Outcome } from '../../refusal';
import type { DatabaseAction } from './context';
import { encodeList } from './getDocument';

/** 聚合：阶段逐个校验后执行；开头的 `$match` 走索引。没写 limit 时只返回前 20 条（推断）。 */
export const aggregateDocuments: DatabaseAction = (request, { database, now, examined }) => {
  const collection = database.collection(request['collectionName']);
  if (collection instanceof Refusal) return collection;
  const stages = readStages(request['stages'], now);
  if (stages instanceof Refusal) return stages;
  const refusal = validateStages(stages);
  if (refusal) return refusal;
  const first = stages[0]?.['$match'];
  const candidates = isPlainObject(first) ? collection.candidates(first) : collection.all();
  examined(candidates.length);
  const limited = stages.some((stage) => '$limit' in stage)
    ? stages
    : [...stages, { $limit: DEFAULT_AGGREGATE_LIMIT }];
  const docs = aggregate(candidates, limited, (name) => {
    const other = database.collection(name);
    const found = other instanceof Refusal ? [] : other.all();
    examined(found.length);
    return found;
  });
  if (docs instanceof Refusal) return docs;
  const list = encodeList(docs);
  return list instanceof Refusal ? list : { data: { list } };
};

function readStages(stages: unknown, now: number): Outcome<Stage[]> {
  if (!Array.isArray(stages)) return invalidParam('stages must be an array');
  const read: Stage[] = [];
  for (const stage of stages as unknown[]) {
    if (!isPlainObject(stage) || typeof stage['stageKey'] !== 'string') {
      return invalidParam('each stage must have a stageKey');
    }
    const value = decode(String(stage['stageValue']), now);
    if (value instanceof Refusal) return value;
    read.push({ [stage['stageKey']]: value });
  }
  return read;
}
