/**
 * 拒绝：一个带码的值，不是异常。`code` 是 CloudBase 的错误码，SDK 照它换成数字
 * （如 DATABASE_REQUEST_FAILED → -502001）；`message` 照平台的写法。
 */
export class Refusal {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** 要么得到结果，要么得到拒绝；用 `instanceof Refusal` 区分。 */
export type Outcome<T> = T | Refusal;

/** 数据库请求不合法（−502001）。 */
export const requestFailed = (message: string): Refusal =>
  new Refusal('DATABASE_REQUEST_FAILED', message);

/** 参数不合法（−501007）。 */
export const invalidParam = (message: string): Refusal => new Refusal('INVALID_PARAM', message);

/** 集合不存在（−502005）。 */
export const collectionNotExist = (name: string): Refusal =>
  new Refusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );

/** 唯一索引冲突（−502001，消息含 E11000）。 */
export const duplicateKey = (collection: string, index: string, key: string): Refusal =>
  requestFailed(
    `[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}}]`,
  );

/** 事务写冲突（SDK 收到 −501001，消息含 TransactionConflict）。 */
export const transactionConflict = (): Refusal =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

/** 事务不存在：已提交、已回滚、已因错误中止，或超过 30 秒。 */
export const transactionNotExist = (): Refusal =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
