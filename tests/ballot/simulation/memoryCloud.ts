import { SCHEMA } from '../../../cloudfunctions/_runtime/schema';
import type { IndexDeclaration } from '../../../cloudfunctions/_runtime/schema';
import type { Dice } from './random';

/**
 * 进程内的云：顶替 wx-server-sdk，云函数代码一字不改；文档当作不可变的值，不复制。每次读写前后随机让出，
 * 随机在写之前或写之后“崩溃”；快照读、写冲突、唯一约束照平台。
 */

type Doc = Readonly<Record<string, unknown>> & { readonly _id: string };
interface Stored {
  readonly doc: Doc;
  readonly version: number;
}
interface Operator {
  readonly op: 'in' | 'nin' | 'gt' | 'gte' | 'lt' | 'and' | 'or' | 'set';
  readonly value: unknown;
}
type Writes = Map<string, { readonly name: string; readonly id: string; readonly doc: Doc | null }>;

/** 模拟的崩溃：函数收到的是一个没头没脑的错误。 */
export class Crash extends Error {}

/** 一场里数据库往返的上限，比最长的一场多几十倍：谁要是重试个没完，就停下来说清楚，而不是挂住整轮测试。 */
const MOST_TRIPS = 200_000;

export class MemoryCloud {
  private readonly collections = new Map<string, Map<string, Stored>>();
  private readonly locks = new Map<string, object>();
  private version = 0;
  openid: string | null = null;
  /** 每次读写崩溃的概率。 */
  crashRate = 0;
  operations = 0;

  constructor(private readonly dice: Dice) {}

  /** 全库，按插入次序（攻击者拿到的就是它）。 */
  dump(): Record<string, Doc[]> {
    return Object.fromEntries(
      [...this.collections].map(([name, docs]) => [name, [...docs.values()].map(({ doc }) => doc)]),
    );
  }

  all(name: string): Doc[] {
    return [...this.of(name).values()].map(({ doc }) => doc);
  }

  put(name: string, doc: Doc): void {
    this.commit(new Map([[`${name}/${doc._id}`, { name, id: doc._id, doc }]]), true);
  }

  /** SDK 的样子。 */
  sdk() {
    return {
      DYNAMIC_CURRENT_ENV: 'sim',
      init: () => undefined,
      getWXContext: () => (this.openid === null ? {} : { OPENID: this.openid }),
      database: () => ({
        command: {
          in: (value: unknown) => ({ op: 'in', value }),
          nin: (value: unknown) => ({ op: 'nin', value }),
          gt: (value: unknown) => ({ op: 'gt', value }),
          gte: (value: unknown) => ({ op: 'gte', value }),
          lt: (value: unknown) => ({ op: 'lt', value }),
          and: (value: unknown) => ({ op: 'and', value }),
          or: (value: unknown) => ({ op: 'or', value }),
          set: (value: unknown) => ({ op: 'set', value }),
        },
        collection: (name: string) => this.collection(name, null),
        startTransaction: () => this.transaction(),
      }),
    };
  }

  private of(name: string): Map<string, Stored> {
    const found = this.collections.get(name) ?? new Map<string, Stored>();
    this.collections.set(name, found);
    return found;
  }

  /** 一次往返：随机让出，随机崩溃在做之前或做之后。 */
  private async trip<T>(work: () => T): Promise<T> {
    this.operations += 1;
    if (this.operations > MOST_TRIPS) throw new Error('这一场停不下来：数据库往返太多');
    for (let i = this.dice.below(3); i > 0; i -= 1) await Promise.resolve();
    if (this.dice.chance(this.crashRate)) throw new Crash('崩溃在前');
    const value = work();
    for (let i = this.dice.below(2); i > 0; i -= 1) await Promise.resolve();
    if (this.dice.chance(this.crashRate)) throw new Crash('崩溃在后');
    return value;
  }

  private async transaction() {
    const writes: Writes = new Map();
    const tx = { started: await this.trip(() => this.version), writes, snapshot: this.snapshot() };
    const release = (): void => {
      for (const [key, holder] of this.locks) if (holder === tx) this.locks.delete(key);
    };
    return {
      collection: (name: string) => this.collection(name, tx),
      commit: () =>
        this.trip(() => {
          this.commit(writes, false);
          release();
        }),
      rollback: () => {
        release();
        return Promise.resolve();
      },
    };
  }

  private snapshot(): Map<string, Map<string, Stored>> {
    return new Map([...this.collections].map(([name, docs]) => [name, new Map(docs)]));
  }

  private collection(
    name: string,
    tx: { started: number; writes: Writes; snapshot: Map<string, Map<string, Stored>> } | null,
  ) {
    const read = (id: string): Doc | null => {
      if (!tx) return this.of(name).get(id)?.doc ?? null;
      const written = tx.writes.get(`${name}/${id}`);
      return written ? written.doc : (tx.snapshot.get(name)?.get(id)?.doc ?? null);
    };
    const write = (id: string, doc: Doc | null, fresh: boolean): void => {
      const key = `${name}/${id}`;
      if (!tx) {
        this.commit(new Map([[key, { name, id, doc }]]), fresh);
        return;
      }
      const current = this.of(name).get(id);
      const holder = this.locks.get(key);
      if ((current && current.version > tx.started) || (holder && holder !== tx)) {
        throw new Error('TransactionConflict');
      }
      if (fresh && read(id)) throw new Error('E11000 duplicate key');
      this.locks.set(key, tx);
      tx.writes.set(key, { name, id, doc });
    };
    return {
      ...this.query(name, {}, [], 0, 100),
      add: ({ data }: { data: Doc | Doc[] }) =>
        this.trip(() => {
          for (const doc of Array.isArray(data) ? data : [data]) write(doc._id, doc, true);
        }),
      doc: (id: string) => ({
        get: () => this.trip(() => ({ data: read(id) })),
        update: ({ data }: { data: Record<string, unknown> }) =>
          this.trip(() => {
            const before = read(id);
            if (!before) return;
            const after = Object.entries(data).map(([k, v]) => [k, isOperator(v) ? v.value : v]);
            write(id, { ...before, ...Object.fromEntries(after) } as Doc, false);
          }),
      }),
    };
  }

  private query(
    name: string,
    where: unknown,
    sort: readonly (readonly [string, string])[],
    skip: number,
    limit: number,
  ): Record<string, unknown> {
    const found = (): Doc[] => {
      const docs = [...this.of(name).values()]
        .map(({ doc }) => doc)
        .filter((doc) => matches(doc, where));
      for (const [field, order] of [...sort].reverse()) {
        const sign = order === 'asc' ? 1 : -1;
        docs.sort((a, b) => sign * compare(a[field], b[field]));
      }
      return docs;
    };
    return {
      where: (condition: unknown) => this.query(name, condition, sort, skip, limit),
      // 只取几个字段是为了省流量；这里文档不复制，整份给回也一样。
      field: () => this.query(name, where, sort, skip, limit),
      orderBy: (f: string, o: string) => this.query(name, where, [...sort, [f, o]], skip, limit),
      skip: (n: number) => this.query(name, where, sort, n, limit),
      limit: (n: number) => this.query(name, where, sort, skip, n),
      get: () => this.trip(() => ({ data: found().slice(skip, skip + limit) })),
      count: () => this.trip(() => ({ total: found().length })),
      update: ({ data }: { data: Record<string, unknown> }) =>
        this.trip(() => {
          const changed = found().filter((doc) =>
            Object.keys(data).some((k) => doc[k] !== data[k]),
          );
          for (const doc of changed) {
            const after = { ...doc, ...data };
            this.commit(
              new Map([[`${name}/${doc._id}`, { name, id: doc._id, doc: after }]]),
              false,
            );
          }
          return { stats: { updated: changed.length } };
        }),
      remove: () =>
        this.trip(() => {
          const gone = found();
          for (const doc of gone) this.of(name).delete(doc._id);
          return { stats: { removed: gone.length } };
        }),
    };
  }

  private commit(writes: Writes, fresh: boolean): void {
    for (const { name, id, doc } of writes.values()) {
      if (fresh && this.of(name).has(id)) throw new Error('E11000 duplicate key');
      if (doc) this.checkUnique(name, doc);
    }
    this.version += 1;
    for (const { name, id, doc } of writes.values()) {
      if (doc) this.of(name).set(id, { doc, version: this.version });
      else this.of(name).delete(id);
    }
  }

  private checkUnique(name: string, doc: Doc): void {
    const declared: readonly IndexDeclaration[] =
      (SCHEMA as Record<string, readonly IndexDeclaration[]>)[name] ?? [];
    for (const index of declared.filter(({ unique }) => unique)) {
      const clash = this.all(name).some(
        (other) => other._id !== doc._id && index.keys.every(([f]) => at(other, f) === at(doc, f)),
      );
      if (clash) throw new Error('E11000 duplicate key');
    }
  }
}

const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'op' in value;

function matches(doc: Doc, where: unknown): boolean {
  if (isOperator(where)) {
    const parts = where.value as unknown[];
    return where.op === 'or'
      ? parts.some((part) => matches(doc, part))
      : parts.every((part) => matches(doc, part));
  }
  return Object.entries(where as Record<string, unknown>).every(([path, wanted]) =>
    holds(at(doc, path), wanted),
  );
}

function holds(value: unknown, wanted: unknown): boolean {
  if (!isOperator(wanted)) return value === wanted;
  const { op, value: operand } = wanted;
  if (op === 'in') return (operand as unknown[]).includes(value);
  if (op === 'nin') return !(operand as unknown[]).includes(value);
  if (op === 'gt') return compare(value, operand) > 0;
  if (op === 'gte') return compare(value, operand) >= 0;
  if (op === 'lt') return compare(value, operand) < 0;
  return (operand as unknown[]).every((part) => holds(value, part));
}

function at(doc: Doc, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      doc,
    );
}

function compare(a: unknown, b: unknown): number {
  const [x, y] = [a as number | string, b as number | string];
  return x < y ? -1 : x > y ? 1 : 0;
}
