import { Aggregator, ProcessingMode, Query, updateOne } from 'mingo';
import { MingoError } from 'mingo/util';
import { requestFailed, type Outcome } from '../refusal';
import { cloneValue, type Document } from './document';
import type { Stage } from './validateStages';

/** 查询条件、投影、排序，均已解码并校验过。 */
export interface FindSpec {
  readonly query: Readonly<Record<string, unknown>>;
  readonly projection?: Readonly<Record<string, unknown>>;
  readonly order?: Readonly<Record<string, unknown>>;
  readonly offset: number;
  readonly limit: number;
}

const OPTIONS = { scriptEnabled: false } as const;

type Loose = Record<string, unknown>;

/** mingo 自己报的错换成拒绝；别的异常是本机云的缺陷，照旧抛出。 */
function guarded<T>(run: () => T): Outcome<T> {
  try {
    return run();
  } catch (error) {
    if (error instanceof MingoError || error instanceof TypeError) {
      return requestFailed(`[FailedOperation] ${error.message}`);
    }
    throw error;
  }
}

/**
 * 在候选文档里找，按序、跳过、截断、投影。不投影时返回的文档与库里共用，不得修改；
 * 投影在副本上做，因为 mingo 的嵌套投影会改动原对象。
 */
export function find(candidates: readonly Document[], spec: FindSpec): Outcome<Document[]> {
  return guarded(() => {
    const cursor = new Query<Loose>(spec.query as Loose, OPTIONS).find<Loose>(
      candidates as Loose[],
    );
    if (spec.order) cursor.sort(spec.order as Record<string, 1 | -1>);
    const found = cursor.skip(spec.offset).limit(spec.limit).all();
    if (!spec.projection) return found;
    const copies = found.map((doc) => cloneValue(doc));
    return new Query<Loose>(spec.query as Loose, OPTIONS)
      .find<Loose>(copies, spec.projection as Loose)
      .all();
  });
}

/** 在候选文档里挑出符合条件的。 */
export function filter(
  candidates: readonly Document[],
  query: Readonly<Record<string, unknown>>,
): Outcome<Document[]> {
  return guarded(() => {
    const compiled = new Query<Loose>(query as Loose, OPTIONS);
    return candidates.filter((doc) => compiled.test(doc as Loose));
  });
}

/** 把更新式用到一个文档上，返回新文档；`query` 供位置操作符 `$` 定位数组元素。 */
export function applyModifier(
  doc: Document,
  modifier: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): Outcome<Document> {
  return guarded(() => {
    const docs: Loose[] = [cloneValue(doc) as Loose];
    updateOne(docs, query as Loose, modifier as Loose, { cloneMode: 'deep' }, OPTIONS);
    return docs[0] ?? doc;
  });
}

/** 跑聚合；`resolve` 给出 `$lookup` 要连的集合。在副本上做：mingo 的嵌套字段写入会改动原对象。 */
export function aggregate(
  candidates: readonly Document[],
  stages: readonly Stage[],
  resolve: (collection: string) => readonly Document[],
): Outcome<Document[]> {
  return guarded(() =>
    new Aggregator(stages as Loose[], {
      ...OPTIONS,
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: (name) => cloneValue(resolve(name)) as Loose[],
    }).run<Loose>(candidates as Loose[]),
  );
}
