import type { EventKind, MemberKind } from '../../rules/vocabulary';
import { Table } from '../_runtime/table';

/** 参加范围里的一个人，开始签到时定下（M9）。 */
export interface Participant {
  readonly memberId: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly careManaged: boolean;
}

/** 一次活动（M7）。出席不存在这里：由签到事件算出（X2）。 */
export interface MeetingDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly group: string | null;
  readonly state: 'planned' | 'open' | 'closed';
  readonly participants: readonly Participant[];
  /** 轮换签到码的密钥；从不出函数。 */
  readonly codeKey: string | null;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
}

export const meetings = new Table<MeetingDoc>('meetings');

/** 本支部的活动；别的支部的与不存在的一样是 null。 */
export async function meetingIn(branchId: string, meetingId: string): Promise<MeetingDoc | null> {
  const found = await meetings.get(meetingId);
  return found && found.branchId === branchId ? found : null;
}
