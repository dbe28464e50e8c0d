import { db } from './cloud';
import type { CloudTransaction } from './sdk';

/** SDK 的事务句柄。 */
export type Transaction = CloudTransaction;

const ATTEMPTS = 8;

/** 重试用尽：同一文档上竞争太多。由外壳转成 BUSY。 */
export class TooBusy extends Error {}

/**
 * 在一个事务里做 `work`；写冲突时带抖动退避重试。
 * SDK 的 runTransaction 不重试操作里抛出的冲突，故自写（design §2）。
 * `work` 可能执行多次，不许有事务之外的副作用；返回 `keep: false` 则回滚。
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<{ readonly keep: boolean; readonly value: T }>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const tx = await db.startTransaction();
    try {
      const { keep, value } = await work(tx);
      if (keep) await tx.commit();
      else await abandon(tx);
      return value;
    } catch (error) {
      await abandon(tx);
      if (!isConflict(error)) throw error;
      if (attempt === ATTEMPTS) throw new TooBusy();
      await pause(attempt);
    }
  }
}

/** 事务里有一步被拒绝，服务端即自行中止，再回滚报“事务不存在”是预料之中的。 */
async function abandon(tx: Transaction): Promise<void> {
  try {
    await tx.rollback();
  } catch (error) {
    if (!/TransactionNotExist/.test(messageOf(error))) {
      console.warn('回滚失败', messageOf(error));
    }
  }
}

function pause(attempt: number): Promise<void> {
  const ms = 15 * 2 ** Math.min(attempt, 5) * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (typeof error === 'object' && error !== null) {
    const { errMsg, message } = error as { errMsg?: unknown; message?: unknown };
    return String(errMsg ?? message ?? error);
  }
  return String(error);
}

function isConflict(error: unknown): boolean {
  return /TransactionConflict/i.test(messageOf(error));
}

/** 撞了唯一键（含 _id）。 */
export function isDuplicate(error: unknown): boolean {
  return /E11000/.test(messageOf(error));
}
