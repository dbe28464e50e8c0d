import { _, db } from './cloud';
import type { AnyFields, Fields, Picked } from './fields';
import { filledIn, projectionOf, stageOf } from './fields';
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

/** 怎样归组：`by` 是组的键，`flags` 是各组要算的，`having` 照它们挑组。 */
interface Grouping {
  readonly by: unknown;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly having: Where;
  /** 一页几组。 */
  readonly rows?: number;
}

/** 平台单次查询的上限。 */
const PAGE = 1000;

/**
 * 一个集合的读写。每个方法正好一次数据库往返（`findAll` 每一页一次）。
 * 事务里只有 `get`/`insert`/`update`/`replace`：平台的 where 写不带事务号，会漏到事务外（design §2）。
 */
export class Table<D extends { readonly _id: string }> {
  constructor(private readonly name: CollectionName) {}

  async get(id: string, tx?: Transaction): Promise<D | null> {
    const reply = await (tx ?? db).collection(this.name).doc(id).get();
    return (reply.data as D | null | undefined) ?? null;
  }

  async find(where: Where, options?: FindOptions): Promise<D[]>;
  async find<const F extends Fields<D>>(
    where: Where,
    options: FindOptions & { readonly fields: F },
  ): Promise<Picked<D, F>[]>;
  async find(
    where: Where,
    options: FindOptions & { readonly fields?: AnyFields } = {},
  ): Promise<D[]> {
    return this.page(where, options, options.skip ?? 0, options.limit ?? PAGE);
  }

  async findOne(where: Where): Promise<D | null> {
    const [first] = await this.page(where, {}, 0, 1);
    return first ?? null;
  }

  /**
   * 取全部，按 _id 一页一页接着取：不用 skip，取的当中有人写入也不漏、不重，越往后也不越慢。
   * `rows` 是一页几条：一条大的取少些，一页不超过平台的应答上限（约 1 MB）。
   */
  async findAll(where: Where): Promise<D[]>;
  async findAll<const F extends Fields<D>>(
    where: Where,
    options: { readonly fields: F; readonly rows?: number },
  ): Promise<Picked<D, F>[]>;
  async findAll(
    where: Where,
    { fields, rows = PAGE }: { readonly fields?: AnyFields; readonly rows?: number } = {},
  ): Promise<D[]> {
    const options = { sort: [['_id', 'asc']] as const, ...(fields ? { fields } : {}) };
    const all: D[] = [];
    for (;;) {
      const last = all.at(-1)?._id;
      const rest = last === undefined ? where : _.and([where, { _id: _.gt(last) }]);
      const page = await this.page(rest, options, 0, rows);
      all.push(...page);
      if (page.length < rows) return all;
    }
  }

  /**
   * 按 `by` 归成组，只要 `having` 的组，给回这些组里的各条。一次往返（组数超过 `rows` 的每一页一次）：
   * 账越积越长，要看的只是还没了结的那些，在库里挑出来，不整本搬。
   */
  async findGroups<const F extends Fields<D>>(
    where: Where,
    { by, flags, having, fields, rows = PAGE }: Grouping & { readonly fields: F },
  ): Promise<Picked<D, F>[]> {
    const picked = Object.fromEntries(['_id', ...Object.keys(fields)].map((f) => [f, `$${f}`]));
    const group = { _id: by, docs: _.aggregate.push(picked), ...flags };
    const all: Picked<D, F>[] = [];
    for (let last: unknown; ;) {
      const wanted = last === undefined ? having : _.and([having, { _id: _.gt(last) }]);
      const stages = db.collection(this.name).aggregate().match(where).group(group).match(wanted);
      const { list } = await stages.sort({ _id: 1 }).limit(rows).end();
      const page = list as { readonly _id: unknown; readonly docs: Picked<D, F>[] }[];
      for (const { docs } of page) all.push(...docs);
      if (page.length < rows) return all;
      last = page.at(-1)?._id;
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
    { sort = [], fields }: FindOptions & { readonly fields?: AnyFields },
    skip: number,
    limit: number,
  ): Promise<D[]> {
    if (fields === undefined) return (await this.query(where, sort, skip, limit).get()).data as D[];
    const projection = projectionOf(fields);
    const rows = projection
      ? (await this.query(where, sort, skip, limit).field(projection).get()).data
      : await this.pick(where, sort, skip, limit, stageOf(fields));
    return rows.map((row) => filledIn(row as Readonly<Record<string, unknown>>, fields) as D);
  }

  private query(where: Where, sort: NonNullable<FindOptions['sort']>, skip: number, limit: number) {
    let query = db.collection(this.name).where(where);
    for (const [field, order] of sort) query = query.orderBy(field, order);
    if (skip > 0) query = query.skip(skip);
    return query.limit(limit);
  }

  private async pick(
    where: Where,
    sort: NonNullable<FindOptions['sort']>,
    skip: number,
    limit: number,
    stage: Readonly<Record<string, unknown>>,
  ): Promise<unknown[]> {
    let stages = db.collection(this.name).aggregate().match(where);
    const order = sort.map(([field, way]) => [field, way === 'asc' ? 1 : -1] as const);
    if (order.length > 0) stages = stages.sort(Object.fromEntries(order));
    if (skip > 0) stages = stages.skip(skip);
    return (await stages.limit(limit).project(stage).end()).list;
  }
}

function isPlainObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
