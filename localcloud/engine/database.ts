import type { IndexDeclaration } from '../indexes';
import type { Change, Journal } from '../journal/journal';
import {
  collectionNotExist,
  duplicateKey,
  Refusal,
  requestFailed,
  transactionConflict,
  type Outcome,
} from '../refusal';
import { Collection } from './collection';
import type { Document } from './document';
import { TransactionTable } from './transactionTable';
import type { Transaction } from './transaction';

/** 打算做的一处修改；`doc` 为 null 表示删除。 */
export interface Edit {
  readonly key: string;
  readonly doc: Document | null;
}

/** 数据库：集合、唯一约束、提交次序、事务。不懂线协议。 */
export class Database {
  readonly transactions: TransactionTable;
  private readonly collections = new Map<string, Collection>();
  private version = 0;
  private order = 0;

  constructor(
    private readonly declarations: readonly IndexDeclaration[],
    private readonly journal: Journal,
    now: () => number,
  ) {
    this.transactions = new TransactionTable(now, () => this.forgetHistory());
    this.restore();
  }

  /** 集合名，按建立次序。 */
  names(): string[] {
    return [...this.collections.keys()];
  }

  collection(name: unknown): Outcome<Collection> {
    const found = typeof name === 'string' ? this.collections.get(name) : undefined;
    return found ?? collectionNotExist(String(name));
  }

  /** 建集合；已存在则拒绝。 */
  async addCollection(name: string): Promise<Refusal | undefined> {
    if (!/^[A-Za-z][\w-]{0,63}$/.test(name)) {
      return requestFailed(`[InvalidParameterValue] invalid collection name: ${name}`);
    }
    if (this.collections.has(name)) {
      return requestFailed(`[ResourceUnavailable.ResourceExist] Table exist: ${name}`);
    }
    this.createCollection(name);
    await this.journal.addCollection(name);
    return undefined;
  }

  begin(): Transaction {
    return this.transactions.begin(this.version);
  }

  /**
   * 普通写：`plan` 在最新内容上算出要改什么；碰到事务拿着的锁就等它结束再重新算。
   * 返回实际改了什么。
   */
  async write(
    collection: Collection,
    plan: () => Outcome<readonly Edit[]>,
  ): Promise<Outcome<readonly Edit[]>> {
    for (;;) {
      const edits = plan();
      if (edits instanceof Refusal) return edits;
      const holder = this.transactions.holder(this.lockNames(collection, edits));
      if (!holder) {
        const refusal = this.checkUnique(collection, edits);
        if (refusal) return refusal;
        await this.commitEdits(new Map([[collection, edits]]));
        return edits;
      }
      await holder.ended;
    }
  }

  /** 事务内写：目标被别的事务锁着、或在本事务开始后被改过，立即冲突（中止由分派处做）。 */
  writeIn(
    transaction: Transaction,
    collection: Collection,
    edits: readonly Edit[],
  ): Outcome<readonly Edit[]> {
    const locks = this.lockNames(collection, edits);
    const changed = edits.some(({ key }) => collection.versionOf(key) > transaction.version);
    const holder = this.transactions.holder(locks, transaction);
    const refusal =
      changed || holder ? transactionConflict() : this.checkUnique(collection, edits, transaction);
    if (refusal) return refusal;
    this.transactions.lock(transaction, locks);
    for (const { key, doc } of edits) transaction.write(collection.name, key, doc);
    return edits;
  }

  /** 提交事务：全部写一起生效、一起落盘。 */
  async commit(transaction: Transaction): Promise<void> {
    const byCollection = new Map<Collection, readonly Edit[]>();
    for (const [name, pending] of transaction.pending) {
      const collection = this.collections.get(name);
      if (!collection) throw new Error(`事务里的集合不见了：${name}`);
      byCollection.set(
        collection,
        [...pending].map(([key, doc]) => ({ key, doc })),
      );
    }
    const written = this.commitEdits(byCollection);
    this.transactions.end(transaction);
    await written;
  }

  private commitEdits(byCollection: ReadonlyMap<Collection, readonly Edit[]>): Promise<void> {
    const changes: Change[] = [];
    this.version += 1;
    for (const [collection, edits] of byCollection) {
      for (const { key, doc } of edits) {
        this.order += 1;
        collection.write(key, doc, {
          version: this.version,
          order: this.order,
          keepHistory: this.transactions.active(),
        });
        const order = collection.orderOf(key);
        changes.push({ collection: collection.name, key, doc, order });
      }
    }
    return changes.length > 0 ? this.journal.append(changes) : Promise.resolve();
  }

  private checkUnique(
    collection: Collection,
    edits: readonly Edit[],
    transaction?: Transaction,
  ): Refusal | undefined {
    const pending = transaction?.pending.get(collection.name) ?? new Map<string, Document | null>();
    const incoming = new Map(pending);
    for (const { key, doc } of edits) incoming.set(key, doc);
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      const claimed = new Map<string, string>();
      for (const [id, doc] of incoming) {
        if (!doc) continue;
        for (const key of index.keysOf(doc)) {
          const owner = claimed.get(key) ?? index.owner(key);
          const free =
            owner === undefined || owner === id || (incoming.has(owner) && !claimed.has(key));
          if (!free) return duplicateKey(collection.name, index.name, index.describe(doc));
          claimed.set(key, id);
        }
      }
    }
    return undefined;
  }

  /** 一组修改要拿的锁：每个文档一把，唯一索引的每个新键一把。 */
  private lockNames(collection: Collection, edits: readonly Edit[]): string[] {
    return edits.flatMap(({ key, doc }) => [
      `${collection.name}/${key}`,
      ...collection.indexes.flatMap((index) =>
        index.unique && doc
          ? index.keysOf(doc).map((value) => `${collection.name}#${index.name}/${value}`)
          : [],
      ),
    ]);
  }

  private createCollection(name: string): Collection {
    const declared = this.declarations.filter(({ collection }) => collection === name);
    const collection = new Collection(name, declared);
    this.collections.set(name, collection);
    return collection;
  }

  private forgetHistory(): void {
    for (const collection of this.collections.values()) collection.forgetHistory();
  }

  private restore(): void {
    const { collections, changes } = this.journal.restore();
    for (const name of collections) this.createCollection(name);
    for (const change of [...changes].sort((a, b) => a.order - b.order)) {
      const collection =
        this.collections.get(change.collection) ?? this.createCollection(change.collection);
      collection.write(change.key, change.doc, {
        version: 0,
        order: change.order,
        keepHistory: false,
      });
      this.order = Math.max(this.order, change.order);
    }
  }
}
