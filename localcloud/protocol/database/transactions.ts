import { Refusal } from '../../refusal';
import type { DatabaseAction } from './context';

/** 开始事务：从此刻的快照读。 */
export const startTransaction: DatabaseAction = (_request, { database }) => ({
  transactionId: database.begin().id,
});

/** 提交事务；已经不在了（中止、过期、重复提交）则拒绝。 */
export const commitTransaction: DatabaseAction = async (request, { database }) => {
  const transaction = database.transactions.find(request['transactionId']);
  if (transaction instanceof Refusal) return transaction;
  await database.commit(transaction);
  return {};
};

/** 回滚事务：没提交的写全部丢弃。 */
export const abortTransaction: DatabaseAction = (request, { database }) => {
  const transaction = database.transactions.find(request['transactionId']);
  if (transaction instanceof Refusal) return transaction;
  database.transactions.end(transaction);
  return {};
};
