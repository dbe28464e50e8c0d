import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Author } from './author';
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

/** 变更的结果：给调用者的输出、写进账的事（第一件带重放信息）；没有事可记就是什么也没改。 */
export interface Outcome<T> {
  readonly output: T;
  readonly events: readonly NewEvent[];
}

/**
 * 一次变更：`work` 与事件账在同一个事务里，要么都成要么都不成。
 * 撞了唯一键即请求号用过（或极少见的编号相撞），由外壳认出重放并给回原结果。
 * 错误：BUSY，以及 `work` 自己的。
 */
export async function mutate<T>(
  visit: Author,
  orgId: string,
  work: (tx: Transaction) => Promise<Result<Outcome<T>>>,
): Promise<Result<T>> {
  try {
    return await inTransaction<Result<T>>(async (tx) => {
      const result = await work(tx);
      if (!result.ok) return { keep: false, value: result };
      const { output, events } = result.value;
      if (events.length === 0) return { keep: false, value: ok(output) };
      const entries = events.map((event, index) =>
        toEntry(visit, orgId, event, index === 0 ? output : undefined),
      );
      await journal.insert(entries, tx);
      return { keep: true, value: ok(output) };
    });
  } catch (error) {
    if (isDuplicate(error)) return fail('BUSY');
    throw error;
  }
}

/**
 * 不需要改别的文档的一件事：一次写入，撞号即已有。签到用它，省掉事务的往返（design §2）。
 * 账上已有同一件事时，输出由早先那件算出。错误：REQUEST_REUSED。
 */
export async function recordOnce<T>(
  visit: Visit,
  orgId: string,
  event: NewEvent & { readonly id: string },
  outputOf: (entry: Pick<JournalEntry, 'at' | 'payload'>) => T,
): Promise<Result<T>> {
  const output = outputOf({ at: visit.now, payload: event.payload });
  try {
    await journal.insert(toEntry(visit, orgId, event, output));
    return ok(output);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const existing = await journal.get(event.id);
  return existing && !isReused(existing, visit) ? ok(outputOf(existing)) : fail('REQUEST_REUSED');
}

/**
 * 这个请求号办成过的事（X5）：原样给回当时的结果；没办成过为 null。错误：REQUEST_REUSED。
 * 记账之前另有动作的（停发、关箱、公布）先问它，重复的请求号才不会再动一遍。
 * `T` 是这个动作的输出：请求号里含动作名，记下的只会是它；外壳还要再过一遍契约。
 */
export async function replayOf<T = unknown>(visit: Visit): Promise<Result<T> | null> {
  const existing = await journal.findOne({ requestKey: visit.entryId });
  if (!existing?.replay) return null;
  return isReused(existing, visit) ? fail('REQUEST_REUSED') : ok(existing.replay.output as T);
}

/** 同一个请求号、不同的内容。 */
function isReused({ requestKey, replay }: JournalEntry, visit: Visit): boolean {
  return requestKey === visit.entryId && replay?.inputDigest !== visit.inputDigest;
}

function toEntry(visit: Author, orgId: string, event: NewEvent, output: unknown): JournalEntry {
  const replayable = output !== undefined;
  const _id = event.id ?? visit.entryId;
  return {
    _id,
    orgId,
    type: event.type,
    at: visit.now,
    actor: visit.actor?.memberId ?? 'visitor',
    subject: event.subject,
    payload: event.payload,
    requestKey: replayable ? visit.entryId : _id,
    replay: replayable ? { inputDigest: visit.inputDigest, output } : null,
    sealed: false,
  };
}
