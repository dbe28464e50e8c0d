import { _ } from '../_runtime/cloud';
import type { JournalEntry } from '../_runtime/journal';
import { journal } from '../_runtime/journal';
import type { MeetingDoc } from '../_store/meetings';

/** 签到方式：扫码、手输数字码、记录员代签。 */
export type CheckInMethod = 'qr' | 'digits' | 'recorder';

/** 一次签到，由事件账得出。 */
export interface CheckIn {
  readonly meetingId: string;
  readonly memberId: string;
  readonly at: number;
  readonly method: CheckInMethod;
  /** 代签的经手人；本人签到为 null。 */
  readonly by: string | null;
  readonly late: boolean;
}

/** 某人某次活动的签到事件编号：一人一次活动只有一条（M8、X5）。 */
export function checkInId(meetingId: string, memberId: string): string {
  return `c_${meetingId}_${memberId}`;
}

/** 签到事件的载荷。 */
export function checkInPayload(
  meeting: MeetingDoc,
  method: CheckInMethod,
  now: number,
  reason?: string,
) {
  return { method, late: now > meeting.startsAt, ...(reason === undefined ? {} : { reason }) };
}

/** 签到事件的载荷里写的“迟到”。 */
export function isLate(payload: JournalEntry['payload']): boolean {
  return payload['late'] === true;
}

/** 一次活动的全部签到，按时间先后。 */
export async function checkInsOf(meetingId: string): Promise<CheckIn[]> {
  const entries = await journal.find(
    { 'subject.meetingId': meetingId, type: 'meeting.checkedIn' },
    { sort: [['at', 'asc']] },
  );
  return entries.flatMap(checkInFrom);
}

/** 一名党员的全部签到。 */
export async function checkInsBy(memberId: string): Promise<CheckIn[]> {
  const entries = await journal.find({ 'subject.memberId': memberId, type: 'meeting.checkedIn' });
  return entries.flatMap(checkInFrom);
}

/** 若干（活动, 党员）里有签到的那些编号。 */
export async function existingCheckIns(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const entries = await journal.find({ _id: _.in(ids) });
  return new Set(entries.map((entry) => entry._id));
}

/** 事件 → 签到；别的事件给空。 */
export function checkInFrom(entry: JournalEntry): CheckIn[] {
  const { meetingId, memberId } = entry.subject;
  if (entry.type !== 'meeting.checkedIn' || !meetingId || !memberId) return [];
  const { method } = entry.payload as { method: CheckInMethod };
  return [
    {
      meetingId,
      memberId,
      at: entry.at,
      method,
      late: isLate(entry.payload),
      by: method === 'recorder' ? entry.actor : null,
    },
  ];
}
