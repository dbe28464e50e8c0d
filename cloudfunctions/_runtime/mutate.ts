import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Visit } from './call';
import type { EventType, JournalEntry, Subject } from './journal';
import { journal } from './journal';
import type { Transaction } from './transaction';
import { inTransaction, isDuplicate } from './transaction';

/** 一件要写进账的事。 */
export interface NewEvent {
  /** 业务上天然唯一的编号；没有就用请求号推出的。 */
  readonly id?: string;
  readonly type: EventType;
  readonly subject: Subject;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** 变更的结果：给调用者的输出、写进账的事（第一件带重放信息）。 */
export interface Outcome<T> {
  readonly output: T;
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/**
 * 一次变更：`work` 与事件账在同一个事务里，要么都成要么都不成。
 * 同一请求号再来时给回原结果（X5）；成功的路上不为此多一次往返。
 * 错误：REQUEST_REUSED（同号不同内容），以及 `work` 自己的。
 */
export async function mutate<T>(
  visit: Visit,
  orgId: string,
  work: (tx: Transaction) => Promise<Result<Outcome<T>>>,
): Promise<Result<T>> {
  const attempt = await inTransaction<Result<T> | null>(async (tx) => {
    const result = await work(tx);
    if (!result.ok) return { keep: false, value: result };
    const { output, events } = result.value;
    try {
      await journal.insert(
        events.map((event, index) =>
          toEntry(visit, orgId, event, index === 0 ? output : undefined),
        ),
        tx,
      );
    } catch (error) {
      if (isDuplicate(error)) return { keep: false, value: null };
      throw error;
    }
    return { keep: true, value: ok(output) };
  });
  if (attempt?.ok) return attempt;
  return (await replayOf<T>(visit)) ?? attempt ?? fail('BUSY');
}

/**
 * 不需要改别的文档的一件事：一次写入，撞号即重放。签到用它，省掉事务的往返（design §2）。
 * 返回账上已有的那一件（第一次或早先写下的）。
 */
export async function recordOnce<T>(
  visit: Visit,
  orgId: string,
  event: NewEvent & { readonly id: string },
  output: T,
): Promise<Result<T>> {
  try {
    await journal.insert(toEntry(visit, orgId, event, output));
    return ok(output);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const existing = await journal.get(event.id);
  return existing?.replay ? ok(existing.replay.output as T) : fail('BUSY');
}

async function replayOf<T>(visit: Visit): Promise<Result<T> | null> {
  const existing = await journal.findOne({ 'replay.entryId': visit.entryId });
  if (!existing?.replay) return null;
  if (existing.replay.inputDigest !== visit.inputDigest) return fail('REQUEST_REUSED');
  return ok(existing.replay.output as T);
}

function toEntry(visit: Visit, orgId: string, event: NewEvent, output: unknown): JournalEntry {
  return {
    _id: event.id ?? visit.entryId,
    orgId,
    type: event.type,
    at: visit.now,
    actor: visit.actor?.memberId ?? 'visitor',
    subject: event.subject,
    payload: event.payload,
    replay:
      output === undefined
        ? null
        : { entryId: visit.entryId, inputDigest: visit.inputDigest, output },
    sealed: false,
  };
}
