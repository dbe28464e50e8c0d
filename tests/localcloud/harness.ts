import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sdk from 'wx-server-sdk';
import { sdkEnvironment } from '../../localcloud/functions/environment';
import type { IndexDeclaration } from '../../localcloud/indexes';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../localcloud/server';

export const FUNCTIONS_DIR = path.join(__dirname, 'functions');

/** 文档与命令：SDK 自带的类型把返回值写成 Promise | void | string，这里只留 Promise 一种。 */
export type Doc = Record<string, unknown>;

interface Stats<K extends string> {
  readonly stats: Readonly<Record<K, number>>;
}

export interface DocRef {
  field(projection: Doc): DocRef;
  get(): Promise<{ readonly data: Doc }>;
  set(options: { data: Doc }): Promise<Stats<'updated' | 'created'>>;
  update(options: { data: Doc }): Promise<Stats<'updated'>>;
  remove(): Promise<Stats<'removed'>>;
}

export interface QueryRef {
  where(condition: unknown): QueryRef;
  orderBy(field: string, order: 'asc' | 'desc'): QueryRef;
  limit(max: number): QueryRef;
  skip(offset: number): QueryRef;
  field(projection: Doc): QueryRef;
  get(): Promise<{ readonly data: Doc[] }>;
  update(options: { data: Doc }): Promise<Stats<'updated'>>;
  remove(): Promise<Stats<'removed'>>;
  count(): Promise<{ readonly total: number }>;
}

export interface AggregateRef extends Record<
  'match' | 'group' | 'sort' | 'project' | 'addFields' | 'unwind' | 'lookup' | 'limit' | 'skip',
  (operand: unknown) => AggregateRef
> {
  bucket(operand: unknown): AggregateRef;
  count(operand: unknown): AggregateRef;
  sortByCount(operand: unknown): AggregateRef;
  replaceRoot(operand: unknown): AggregateRef;
  sample(operand: unknown): AggregateRef;
  geoNear(operand: unknown): AggregateRef;
  end(): Promise<{ readonly list: Doc[] }>;
}

export interface Table extends QueryRef {
  doc(id: string | number): DocRef;
  add(options: { data: Doc | Doc[] }): Promise<{ readonly _id: string; readonly _ids?: string[] }>;
  aggregate(): AggregateRef;
}

export interface Tx {
  collection(name: string): Table;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface Db {
  collection(name: string): Table;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Tx>;
  runTransaction<T>(run: (tx: Tx) => Promise<T>, retry?: number): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options: string }): unknown;
  Geo: { Point(longitude: number, latitude: number): unknown };
}

/** 一台测试用的本机云，连同指着它的、未经改动的 SDK。 */
export interface Bench {
  readonly cloud: LocalCloud;
  readonly db: Db;
  /** 建一个新集合并返回，用例之间互不相干。 */
  table(): Promise<Table & { readonly name: string }>;
}

export type Mode = 'memory' | 'durable';

/** 符合性用例要的索引：都在 `indexed` 集合上。 */
export const INDEXES: readonly IndexDeclaration[] = [
  {
    collection: 'indexed',
    name: 'email_unique',
    keys: [{ field: 'email', direction: 1 }],
    unique: true,
  },
  {
    collection: 'pairs',
    name: 'meeting_member_unique',
    keys: [
      { field: 'meetingId', direction: 1 },
      { field: 'memberId', direction: 1 },
    ],
    unique: true,
  },
  {
    collection: 'lookups',
    name: 'branch_year',
    keys: [
      { field: 'branchId', direction: 1 },
      { field: 'year', direction: -1 },
    ],
    unique: false,
  },
];

/** 起一台本机云（端口随机），把 SDK 指过去。`after` 时关掉并清掉临时目录。 */
export async function openBench(
  mode: Mode,
  options: Partial<LocalCloudOptions> = {},
): Promise<Bench & { close(): Promise<void> }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'localcloud-'));
  const cloud = await startLocalCloud({
    functionsDir: FUNCTIONS_DIR,
    storage: mode === 'memory' ? { mode } : { mode, dir },
    indexes: INDEXES,
    timers: 'manual',
    warm: false,
    log: false,
    ...options,
  });
  const db = pointSdkAt(cloud);
  let count = 0;
  return {
    cloud,
    db,
    table: async () => {
      count += 1;
      const name = `c${count}`;
      await db.createCollection(name);
      return Object.assign(db.collection(name), { name });
    },
    close: async () => {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** 只用环境变量把 SDK 指到这台本机云。 */
export function pointSdkAt(cloud: LocalCloud): Db {
  Object.assign(process.env, sdkEnvironment(`${cloud.url}/admin`, 'local-env'));
  sdk.init({ env: 'local-env' });
  return sdk.database() as unknown as Db;
}

/**
 * 断言被平台拒绝：错误码与消息。SDK 给出的错误有两种样子：多数是 `{ errCode, errMsg }`；
 * 事务的提交与回滚是原样的 `{ code, message }`。
 */
export async function expectRefused(
  action: Promise<unknown>,
  code: number | string,
  message: RegExp,
): Promise<void> {
  const error: unknown = await action.then(
    () => new Error('本该被拒绝，却成功了'),
    (reason: unknown) => reason,
  );
  const { errCode, errMsg, code: raw, message: text } = error as Record<string, unknown>;
  expect({ code: errCode ?? raw, message: errMsg ?? text }).toEqual({
    code,
    message: expect.stringMatching(message),
  });
}

/** SDK 的命令对象。 */
export const command = (): ReturnType<typeof sdk.database>['command'] => sdk.database().command;

/** 平台错误码：SDK 换好的数字；`any` 是 SDK 没有换码的（建集合、聚合）；`transaction` 是提交与回滚原样给出的。 */
export const CODE = {
  any: -1,
  transaction: 'DATABASE_TRANSACTION_FAIL',
  system: -501001,
  invalidParam: -501007,
  request: -502001,
  noCollection: -502005,
} as const;
