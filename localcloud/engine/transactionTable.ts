import { randomBytes } from 'node:crypto';
import { TRANSACTION_LIMIT_MS } from '../limits';
import { transactionNotExist, type Outcome } from '../refusal';
import { Transaction } from './transaction';

/** 进行中的事务与它们的锁。寿命按本机云的时钟算，拨动时钟即可让事务过期。 */
export class TransactionTable {
  private readonly live = new Map<string, Transaction>();
  private readonly locks = new Map<string, Transaction>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly now: () => number,
    private readonly onIdle: () => void,
  ) {}

  /** 有没有事务在进行（有则要留旧版本）。 */
  active(): boolean {
    return this.live.size > 0;
  }

  begin(version: number): Transaction {
    const id = randomBytes(16).toString('hex');
    const transaction = new Transaction(id, version, this.now() + TRANSACTION_LIMIT_MS);
    this.live.set(id, transaction);
    const timer = setTimeout(() => this.end(transaction), TRANSACTION_LIMIT_MS);
    timer.unref();
    this.timers.set(id, timer);
    return transaction;
  }

  /** 按编号找进行中的事务；不在了就是“事务不存在”。 */
  find(id: unknown): Outcome<Transaction> {
    this.expire();
    const found = typeof id === 'string' ? this.live.get(id) : undefined;
    return found ?? transactionNotExist();
  }

  /** 过了 30 秒的事务一律中止。 */
  expire(): void {
    for (const transaction of [...this.live.values()]) {
      if (this.now() > transaction.expiresAt) this.end(transaction);
    }
  }

  /** 这些锁里有没有被（`except` 以外的）事务拿着的；有则返回那个事务。 */
  holder(names: readonly string[], except?: Transaction): Transaction | undefined {
    for (const name of names) {
      const holder = this.locks.get(name);
      if (holder && holder !== except) return holder;
    }
    return undefined;
  }

  lock(transaction: Transaction, names: readonly string[]): void {
    for (const name of names) {
      this.locks.set(name, transaction);
      transaction.locks.add(name);
    }
  }

  /** 结束一个事务：放锁、叫醒等锁的；没提交的写随之丢弃。 */
  end(transaction: Transaction): void {
    if (!this.live.delete(transaction.id)) return;
    clearTimeout(this.timers.get(transaction.id));
    this.timers.delete(transaction.id);
    for (const name of transaction.locks) this.locks.delete(name);
    if (this.live.size === 0) this.onIdle();
    transaction.finish();
  }

  /** 事务里有一步被拒绝，整个事务即中止（MongoDB 如此）；没有这个事务就算了。 */
  endById(id: unknown): void {
    const found = typeof id === 'string' ? this.live.get(id) : undefined;
    if (found) this.end(found);
  }

  /** 关机：全部中止。 */
  close(): void {
    for (const transaction of [...this.live.values()]) this.end(transaction);
  }
}
