import { _, db } from './cloud';
import type { CollectionName } from './schema';
import type { Operator } from './sdk';
import type { Transaction } from './transaction';

/** 查询条件：字段 → 值或操作符（字段可写点路径），或 `_.or` 之类的组合。 */
export type Where = Readonly<Record<string, unknown>> | Operator;

export interface FindOptions {
  readonly sort?: readonly (readonly [field: string, order: 'asc' | 'desc'])[];
  readonly limit?: number;
  readonly skip?: number;
}

/** 平台单次查询的上限。 */
const PAGE = 1000;

/**
 * 一个集合的读写。每个方法正好一次数据库往返（`findAll` 每千条一次）。
 * 事务里只有 `get`/`insert`/`update`/`replace`：平台的 where 写不带事务号，会漏到事务外（design §2）。
 */
export class Table<D extends { readonly _id: string }> {
  constructor(private readonly name: CollectionName) {}

  async get(id: string, tx?: Transaction): Promise<D | null> {
    const reply = await (tx ?? db).collection(this.name).doc(id).get();
    return (reply.data as D | null | undefined) ?? null;
  }

  async find(where: Where, options: FindOptions = {}): Promise<D[]> {
    return this.page(where, options, options.skip ?? 0, options.limit ?? PAGE);
  }

  async findOne(where: Where): Promise<D | null> {
    const [first] = await this.page(where, {}, 0, 1);
    return first ?? null;
  }

  /** 取全部，按 _id 分页。 */
  async findAll(where: Where): Promise<D[]> {
    const all: D[] = [];
    for (;;) {
      const page = await this.page(where, { sort: [['_id', 'asc']] }, all.length, PAGE);
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }

  async count(where: Where): Promise<number> {
    const reply = await db.collection(this.name).where(where).count();
    return reply.total;
  }

  async insert(docs: D | readonly D[], tx?: Transaction): Promise<void> {
    await (tx ?? db).collection(this.name).add({ data: docs });
  }

  /** 改若干字段；值为 null 即置空。对象字段整体替换，不与旧值合并。 */
  async update(id: string, changes: Partial<Omit<D, '_id'>>, tx?: Transaction): Promise<void> {
    const data: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(changes)) {
      data[key] = isPlainObject(value) ? _.set(value) : value;
    }
    await (tx ?? db).collection(this.name).doc(id).update({ data });
  }

  /** 条件更新，返回改了几条。不能用在事务里。 */
  async updateWhere(where: Where, changes: Readonly<Record<string, unknown>>): Promise<number> {
    const reply = await db.collection(this.name).where(where).update({ data: changes });
    return reply.stats.updated;
  }

  async removeWhere(where: Where): Promise<number> {
    const reply = await db.collection(this.name).where(where).remove();
    return reply.stats.removed;
  }

  private async page(
    where: Where,
    options: FindOptions,
    skip: number,
    limit: number,
  ): Promise<D[]> {
    let query = db.collection(this.name).where(where);
    for (const [field, order] of options.sort ?? []) query = query.orderBy(field, order);
    if (skip > 0) query = query.skip(skip);
    const reply = await query.limit(limit).get();
    return reply.data as D[];
  }
}

function isPlainObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
