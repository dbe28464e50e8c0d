import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Transaction } from '../_runtime/transaction';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import type { RecordDoc } from '../_store/records';
import { EMPTY_MINUTES, records } from '../_store/records';

/** 事务里取到的活动与纪实。 */
export interface Loaded {
  readonly meeting: MeetingDoc;
  readonly record: RecordDoc;
  readonly isNew: boolean;
}

/** 取要改的纪实：活动须已开始签到、没有取消。错误：NOT_FOUND、EVENT_CANCELLED、EVENT_NOT_OPEN。 */
export async function loadRecord(
  tx: Transaction,
  branchId: string,
  meetingId: string,
): Promise<Result<Loaded>> {
  const meeting = await meetings.get(meetingId, tx);
  if (!meeting || meeting.branchId !== branchId) return fail('NOT_FOUND', { what: '这次活动' });
  if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
  if (meeting.state === 'planned') return fail('EVENT_NOT_OPEN');
  const found = await records.get(meetingId, tx);
  const empty: RecordDoc = {
    _id: meetingId,
    branchId,
    content: EMPTY_MINUTES,
    stored: [],
    reflections: [],
    version: 0,
  };
  return ok({ meeting, record: found ?? empty, isNew: found === null });
}

/** 写回纪实，连同活动上标的“写到哪一步”。 */
export async function storeRecord(
  tx: Transaction,
  { meeting, record, isNew }: Loaded,
  changes: Partial<Omit<RecordDoc, '_id' | 'branchId'>>,
  state: MeetingDoc['recordState'],
): Promise<void> {
  if (isNew) await records.insert({ ...record, ...changes }, tx);
  else await records.update(record._id, changes, tx);
  if (meeting.recordState !== state) {
    await meetings.update(meeting._id, { recordState: state }, tx);
  }
}
