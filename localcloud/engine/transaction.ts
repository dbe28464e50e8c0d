import type { Document } from './document';
import type { View } from './collection';

/** 一个进行中的事务：开始时的版本、自己没提交的写、拿着的锁。 */
export class Transaction {
  readonly pending = new Map<string, Map<string, Document | null>>();
  readonly locks = new Set<string>();
  /** 结束（提交、回滚、过期）时兑现：等锁的普通更新据此醒来。 */
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;

  constructor(
    readonly id: string,
    readonly version: number,
    readonly expiresAt: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** 在某个集合上的读视图：开始时的快照加自己的写。 */
  view(collection: string): View {
    const pending = this.pending.get(collection);
    return pending ? { version: this.version, pending } : { version: this.version };
  }

  write(collection: string, key: string, doc: Document | null): void {
    const pending = this.pending.get(collection) ?? new Map<string, Document | null>();
    pending.set(key, doc);
    this.pending.set(collection, pending);
  }

  finish(): void {
    this.end();
  }
}
