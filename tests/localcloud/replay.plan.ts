import type { IndexDeclaration } from '../../localcloud/indexes';

/** 一段录音怎么重放：先放好文档，再按当时的次序发出各个请求。 */
export interface ReplayPlan {
  readonly scenario: string;
  readonly given?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly indexes?: readonly IndexDeclaration[];
  /** 请求名，依次重放；`+31s` 表示把时钟往前拨 31 秒，`put` 表示照上传地址传一个文件。 */
  readonly steps: readonly string[];
}

const AT = new Date(1795321155491);
const LOC = { type: 'Point', coordinates: [113, 23] };

const ANN = {
  _id: 'u1',
  name: 'Ann',
  age: 20,
  email: 'a@x',
  tags: ['a'],
  at: AT,
  loc: LOC,
  nested: { a: 1 },
  d: new Date(0),
};
const BOB = { _id: 'u2', name: 'Bob', age: 30, city: 'sz' };
const BOB2 = { _id: 'u2', name: 'Bob2', city: 'gz' };
const CAT = { _id: 'u3', name: 'Cat', age: 40, city: 'sz' };
const NEW = { _id: 'u9', name: 'New' };
const ANN21 = { ...ANN, age: 21, tags: ['a', 'b', 'c'], nested: { a: 1, b: 2, c: 3 }, at2: AT };
const ANN42 = { ...ANN, age: 42, tags: [9, 'a'], nested: { only: 1 }, at2: AT, mm: 5 };
const PEOPLE = { users: [ANN, BOB, CAT] };
const stock = (left: number) => ({ stock: [{ _id: 'sku1', left }] });

const get = 'database_getDocument';
const modify = 'database_modifyDocument';
const insert = 'database_insertDocument';
const start = 'database_startTransaction';
const commit = 'database_commitTransaction';
const abort = 'database_abortTransaction';

/** 全部录音的重放计划。 */
export const PLANS: readonly ReplayPlan[] = [
  { scenario: 'add', given: { users: [] }, steps: [insert] },
  { scenario: 'add-many', given: { users: [] }, steps: [insert] },
  { scenario: 'dup-_id', given: PEOPLE, steps: [insert] },
  {
    scenario: 'dup-unique',
    given: { users: [ANN] },
    indexes: [
      {
        collection: 'users',
        name: 'uq_email',
        keys: [{ field: 'email', direction: 1 }],
        unique: true,
      },
    ],
    steps: [insert],
  },
  { scenario: 'no-collection', steps: [insert] },
  { scenario: 'createCollection', steps: ['database_addCollection', insert] },
  { scenario: 'doc-get', given: PEOPLE, steps: [get] },
  { scenario: 'doc-get-missing-throws', given: PEOPLE, steps: [get] },
  { scenario: 'where-query', given: PEOPLE, steps: [get] },
  { scenario: 'where-regexp', given: PEOPLE, steps: [get, `${get}_2`] },
  { scenario: 'where-or', given: PEOPLE, steps: [get] },
  { scenario: 'where-date', given: PEOPLE, steps: [get] },
  {
    scenario: 'where-nested-exists-elemMatch-size-mod',
    given: PEOPLE,
    steps: [get, `${get}_2`],
  },
  { scenario: 'update-operators', given: PEOPLE, steps: [modify, get] },
  { scenario: 'update-more-operators', given: { users: [ANN21] }, steps: [modify, `${modify}_2`] },
  { scenario: 'update-more-operators', given: { users: [ANN42] }, steps: [get] },
  { scenario: 'update-many', given: PEOPLE, steps: [modify, `${modify}_2`] },
  { scenario: 'update-elemMatch-pull', given: PEOPLE, steps: [modify, `${modify}_2`, get] },
  {
    scenario: 'update-elemMatch-pull',
    given: { users: [{ ...CAT, items: [{ id: 2, q: 7 }] }] },
    steps: [`${get}_2`],
  },
  { scenario: 'set-existing', given: PEOPLE, steps: [modify, get] },
  { scenario: 'set-upsert', given: PEOPLE, steps: [modify] },
  {
    scenario: 'remove',
    given: { users: [NEW] },
    steps: ['database_removeDocument', 'database_removeDocument_2'],
  },
  {
    scenario: 'count',
    given: { users: [ANN42, BOB2, CAT, NEW] },
    steps: ['database_calculateDocument'],
  },
  {
    scenario: 'aggregate',
    given: { users: [ANN42, BOB2, CAT] },
    steps: ['database_aggregateDocuments'],
  },
  {
    scenario: 'aggregate-lookup',
    given: { users: [ANN42], orders: [] },
    steps: [insert, 'database_aggregateDocuments', 'database_aggregateDocuments_2'],
  },
  { scenario: 'callFunction', steps: ['functions_invokeFunction'] },
  {
    scenario: 'storage',
    steps: [
      'storage_getUploadMetadata',
      'put',
      'storage_batchGetDownloadUrl',
      'storage_batchGetDownloadUrl_2',
      'storage_batchDeleteFile',
    ],
  },
  {
    scenario: 'txn-commit',
    given: { stock: [] },
    steps: [insert, start, get, modify, `${insert}_2`, `${modify}_2`, commit, `${get}_2`],
  },
  { scenario: 'txn-rollback', given: stock(9), steps: [start, modify, abort, get] },
  { scenario: 'txn-isolation', given: stock(9), steps: [start, modify, get, `${get}_2`, abort] },
  {
    scenario: 'txn-conflict-raw-error',
    given: stock(9),
    steps: [start, `${start}_2`, modify, `${modify}_2`, commit],
  },
  {
    scenario: 'txn-conflict-runTransaction-retried-',
    given: stock(8),
    steps: [get, start, `${get}_2`, modify, `${modify}_2`, abort],
  },
  { scenario: 'txn-expiry', steps: [start, '+31s', commit] },
  {
    scenario: 'txn-where-update-leaks',
    given: { stock: [{ _id: 'new', left: 1 }] },
    steps: [start, modify, abort, get],
  },
];

/** 不重放的录音，及原因。 */
export const NOT_REPLAYED: Readonly<Record<string, string>> = {
  'geoNear-query': '本机云没有地理索引，明确拒绝（见查询用例）',
  openapi: '录音只有请求没有应答；经由 SDK 测（见云函数用例）',
  'chain-source': '应答取决于外层调用的身份；经由 SDK 测（见云函数用例“嵌套调用”）',
};
