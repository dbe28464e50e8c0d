import { createHash } from 'node:crypto';
import sdk from 'wx-server-sdk';
import { SCHEMA } from '../../../cloudfunctions/_runtime/schema';
import type { CollectionName } from '../../../cloudfunctions/_runtime/schema';
import { sdkEnvironment } from '../../../localcloud/functions/environment';
import type { LocalCloud } from '../../../localcloud/server';

/** 库里的一个文档。 */
export type Doc = Readonly<Record<string, unknown>> & { readonly _id: string };

interface Query {
  where(condition: unknown): Query;
  orderBy(field: string, order: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  get(): Promise<{ readonly data: Doc[] }>;
}

interface Collection extends Query {
  add(options: { data: unknown }): Promise<unknown>;
  doc(id: string): {
    update(options: { data: unknown }): Promise<unknown>;
    remove(): Promise<unknown>;
  };
}

/** 绕过云函数直接看库：用例据此断言“数据没有变化”“账上只有一条”。 */
export interface Store {
  /** 一个集合里符合条件的全部文档。 */
  all(collection: CollectionName, where?: Readonly<Record<string, unknown>>): Promise<Doc[]>;
  /** 直接改一个文档：只用来模拟被人动过手脚的库。 */
  tamper(
    collection: CollectionName,
    id: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** 直接加一个或几个文档：只用来摆出平常走不到的局面。 */
  add(collection: CollectionName, docs: unknown): Promise<void>;
  /** 直接删一个文档。 */
  remove(collection: CollectionName, id: string): Promise<void>;
  /** 全库的散列；查看留痕是应当写的，不算变化。 */
  digest(): Promise<string>;
}

const PAGE = 1000;

/** 用未经改动的 wx-server-sdk 直连这台本机云的库。 */
export function openStore(cloud: LocalCloud): Store {
  Object.assign(process.env, sdkEnvironment(`${cloud.url}/admin`, 'local-env'));
  sdk.init({ env: 'local-env' });
  const db = sdk.database() as unknown as { collection(name: string): Collection };

  const all: Store['all'] = async (collection, where = {}) => {
    const found: Doc[] = [];
    for (;;) {
      const query = db.collection(collection).where(where).orderBy('_id', 'asc');
      const { data } = await query.skip(found.length).limit(PAGE).get();
      found.push(...data);
      if (data.length < PAGE) return found;
    }
  };
  return {
    all,
    tamper: async (collection, id, data) => {
      await db.collection(collection).doc(id).update({ data });
    },
    add: async (collection, docs) => {
      await db.collection(collection).add({ data: docs });
    },
    remove: async (collection, id) => {
      await db.collection(collection).doc(id).remove();
    },
    digest: async () => {
      const names = Object.keys(SCHEMA) as CollectionName[];
      const contents = await Promise.all(names.map((name) => all(name)));
      const kept = contents.map((docs) => docs.filter((doc) => doc['type'] !== 'access.viewed'));
      return createHash('sha256').update(JSON.stringify(kept)).digest('hex');
    },
  };
}
