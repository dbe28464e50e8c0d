import { fail } from '../../../types/errors';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import type { Call } from '../../_runtime/call';
import type { EventType } from '../../_runtime/journal';
import { mutate, replayOf } from '../../_runtime/mutate';
import type { Transaction } from '../../_runtime/transaction';
import type { AppraisalDoc, RoundState } from '../../_store/appraisals';
import { appraisalIn, appraisals, roundIdOf } from '../../_store/appraisals';
import type { KeepingDoc } from '../../_store/ballotKeepings';
import { keepings } from '../../_store/ballotKeepings';
import { unknownAppraisal, wrongState } from '../refuse';
import { dutyOf } from './duty';

/** 一次测评与它这一轮的分管。 */
export interface Kept {
  readonly doc: AppraisalDoc;
  readonly roundId: string;
  readonly keeping: KeepingDoc;
}

/** 记进账的事。 */
interface Recorded {
  readonly type: EventType;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** 对分管的一次改动；`event` 为 null 就是早已如此，什么也不写。 */
export interface Alteration<T> {
  readonly changes: Partial<Omit<KeepingDoc, '_id'>>;
  readonly output: T;
  readonly event: Recorded | null;
}

type Decide<T> = (kept: Kept, tx: Transaction) => Promise<Result<Alteration<T>>>;

/**
 * 在一个事务里改这一轮的分管并记账（X3、X5）；`decide` 可能执行多次。
 * 只有推选的监票人、计票人能改。
 * 错误：NOT_FOUND、KEEPING_REFUSED（钥匙不分管）、FORBIDDEN、APPRAISAL_WRONG_STATE。
 */
export async function alter<T>(
  call: Call,
  appraisalId: string,
  state: RoundState,
  decide: Decide<T>,
): Promise<Result<T>> {
  let unchanged = false;
  const altered = await mutate<T>(call, call.orgId, async (tx) => {
    const doc = await appraisals.get(appraisalId, tx);
    if (!doc || doc.branchId !== call.orgId) return unknownAppraisal();
    if (doc.custody !== 'tellers') return keptByServer();
    const kept = await keptOf(doc, tx);
    if (dutyOf(doc, call.actor.memberId) === null) return fail('FORBIDDEN', { who: KEEPERS });
    if (doc.state !== state) return wrongState(doc.state);
    const decided = await decide(kept, tx);
    if (!decided.ok) return decided;
    const { changes, output, event } = decided.value;
    unchanged = event === null;
    if (event === null) return ok({ output, events: [] });
    if (Object.keys(changes).length > 0) await keepings.update(kept.roundId, changes, tx);
    const subject = { meetingId: doc.meetingId };
    return ok({
      output,
      events: [{ type: event.type, subject, payload: { appraisalId, ...event.payload } }],
    });
  });
  // 早已如此，多半是同一请求再来一次：给回当时的结果（X5）。
  const replayed = unchanged && altered.ok ? await replayOf<T>(call) : null;
  return replayed ?? altered;
}

/** 只看不改；也只给监票人、计票人看。错误同 `alter`。 */
export async function keptFor(call: Call, appraisalId: string): Promise<Result<Kept>> {
  const doc = await appraisalIn(call.orgId, appraisalId);
  if (!doc) return unknownAppraisal();
  if (doc.custody !== 'tellers') return keptByServer();
  if (dutyOf(doc, call.actor.memberId) === null) return fail('FORBIDDEN', { who: KEEPERS });
  return ok(await keptOf(doc));
}

async function keptOf(doc: AppraisalDoc, tx?: Transaction): Promise<Kept> {
  const roundId = roundIdOf(doc);
  const keeping = await keepings.get(roundId, tx);
  if (!keeping) throw new Error('这一轮的分管不在');
  return { doc, roundId, keeping };
}

const KEEPERS = '监票人、计票人';

const keptByServer = () => fail('KEEPING_REFUSED', { detail: '这次测评的钥匙由服务器保管' });
