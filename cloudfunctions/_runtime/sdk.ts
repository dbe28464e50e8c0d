import type { ReadStream } from 'node:fs';
import sdk from 'wx-server-sdk';

/**
 * wx-server-sdk 用到的那部分形状。它自带的类型声明与实现不符（缺 throwOnNotFound、返回值混了回调式的 void），
 * 故在这里写明，并只在这里转换一次；形状由本机云符合性套件经真 SDK 守着。
 */
interface CloudSdk {
  readonly DYNAMIC_CURRENT_ENV: unknown;
  init(options: { env: unknown }): void;
  getWXContext(): { readonly OPENID?: unknown };
  database(config: { throwOnNotFound: boolean }): CloudDatabase;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  uploadFile(options: {
    cloudPath: string;
    fileContent: Buffer | ReadStream;
  }): Promise<{ fileID: string }>;
  deleteFile(options: { fileList: readonly string[] }): Promise<unknown>;
  getTempFileURL(options: { fileList: readonly string[] }): Promise<{
    fileList: readonly { readonly fileID: string; readonly tempFileURL: string }[];
  }>;
  readonly openapi: {
    readonly phonenumber: { getPhoneNumber(options: { code: string }): Promise<unknown> };
    readonly subscribeMessage: { send(options: object): Promise<unknown> };
    readonly security: { msgSecCheck(options: object): Promise<unknown> };
  };
}

/** 查询或更新操作符，SDK 的不透明对象。 */
export type Operator = { readonly __operator: never };

/** 库或事务：都能取集合。 */
export interface CollectionSource {
  collection(name: string): CloudCollection;
}

export interface CloudTransaction extends CollectionSource {
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface CloudDatabase extends CollectionSource {
  readonly command: {
    in(values: readonly unknown[]): Operator;
    nin(values: readonly unknown[]): Operator;
    elemMatch(condition: Readonly<Record<string, unknown>>): Operator;
    gt(value: unknown): Operator;
    gte(value: unknown): Operator;
    lt(value: unknown): Operator;
    set(value: unknown): Operator;
    inc(value: number): Operator;
    push(options: { readonly each: readonly unknown[]; readonly slice: number }): Operator;
    or(conditions: readonly unknown[]): Operator;
    and(conditions: readonly unknown[]): Operator;
    readonly aggregate: {
      filter(spec: {
        readonly input: string;
        readonly as: string;
        readonly cond: unknown;
      }): Operator;
      in(operands: readonly [item: string, list: readonly unknown[]]): Operator;
      or(operands: readonly unknown[]): Operator;
      eq(operands: readonly [unknown, unknown]): Operator;
      ifNull(operands: readonly [unknown, unknown]): Operator;
      cond(operands: readonly [test: unknown, yes: unknown, no: unknown]): Operator;
      max(value: unknown): Operator;
      push(value: Readonly<Record<string, unknown>>): Operator;
    };
  };
  startTransaction(): Promise<CloudTransaction>;
}

interface CloudQuery {
  where(condition: unknown): CloudQuery;
  orderBy(field: string, order: 'asc' | 'desc'): CloudQuery;
  skip(count: number): CloudQuery;
  limit(count: number): CloudQuery;
  field(projection: Readonly<Record<string, true>>): CloudQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: unknown }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

/** 聚合流水线：只用得上取一批、各取一部分、归成组这几步。 */
interface CloudAggregate {
  match(condition: unknown): CloudAggregate;
  sort(order: Readonly<Record<string, 1 | -1>>): CloudAggregate;
  skip(count: number): CloudAggregate;
  limit(count: number): CloudAggregate;
  project(projection: Readonly<Record<string, unknown>>): CloudAggregate;
  group(stage: Readonly<Record<string, unknown>>): CloudAggregate;
  end(): Promise<{ list: unknown[] }>;
}

interface CloudCollection extends CloudQuery {
  aggregate(): CloudAggregate;
  add(options: { data: unknown }): Promise<unknown>;
  doc(id: string): {
    get(): Promise<{ data: unknown }>;
    update(options: { data: unknown }): Promise<unknown>;
  };
}

export const cloud = sdk as unknown as CloudSdk;
