import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import type { EventType } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import type { Transaction } from '../_runtime/transaction';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisals } from '../_store/appraisals';
import { unknownAppraisal } from './refuse';

/** 对测评文档的一次改动：改什么、回什么、记什么。 */
export interface Change<T> {
  readonly changes: Partial<Omit<AppraisalDoc, '_id'>>;
  readonly output: T;
  readonly type: EventType;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * 在一个事务里改测评文档并记账（X3、X5）。`decide` 看到的是事务里的最新内容，可能执行多次。
 * 别的支部的测评与不存在的一样答复 NOT_FOUND。
 */
export function change<T>(
  call: Call,
  appraisalId: string,
  decide: (doc: AppraisalDoc, tx: Transaction) => Promise<Result<Change<T>>> | Result<Change<T>>,
): Promise<Result<T>> {
  return mutate(call, call.orgId, async (tx) => {
    const doc = await appraisals.get(appraisalId, tx);
    if (!doc || doc.branchId !== call.orgId) return unknownAppraisal();
    const decided = await decide(doc, tx);
    if (!decided.ok) return decided;
    const { changes, output, type, payload } = decided.value;
    await appraisals.update(doc._id, changes, tx);
    const subject = { meetingId: doc.meetingId };
    return ok({ output, events: [{ type, subject, payload: { appraisalId, ...payload } }] });
  });
}
