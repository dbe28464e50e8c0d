import type { Spot } from '../../rules/attendance/placeCheck';
import type { EventKind, MemberKind } from '../../rules/vocabulary';
import type { MeetingState } from '../../types/contracts/meeting';
import { Table } from '../_runtime/table';
import type { AttendanceRequest } from './leaves';

/** 参加范围里的一个人，开始签到时定下（M9）。 */
export interface Participant {
  readonly memberId: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly careManaged: boolean;
}

/** 主持人、发言人。 */
export interface PersonRef {
  readonly memberId: string;
  readonly name: string;
}

/** 活动安排（M7）：开始签到之前可以改。 */
export interface Arrangement {
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly group: string | null;
  readonly chair: PersonRef | null;
  /** 主题发言人（M2）。 */
  readonly speakers: readonly PersonRef[];
  readonly agenda: readonly string[];
  /** 挂在年度计划的哪一行（M6）；没有为 null。 */
  readonly planRowId: string | null;
  /** 核对是否在会场附近；没写就是关（design §5）。 */
  readonly placeCheck?: boolean;
}

/** 一次活动（M7）。出席不存在这里：由签到事件算出（X2）。 */
export interface MeetingDoc extends Arrangement {
  readonly _id: string;
  readonly branchId: string;
  readonly state: MeetingState;
  readonly participants: readonly Participant[];
  /** 轮换签到码的密钥；从不出函数。结束后还留着，用来核对断网时留下的码（M8）；容许时间过了由定时器清掉。 */
  readonly codeKey: string | null;
  readonly openedAt: number | null;
  /** 会场的位置：要核对的才有，开始签到时给；结束、取消即清掉，从不出函数、不进事件账。 */
  readonly venue?: Spot | null;
  readonly closedAt: number | null;
  /** 谁结束的：缺席是他记下的，异议不能由他答复（G5）。 */
  readonly closedBy: string | null;
  readonly cancelReason: string | null;
  /** 请假、补签、异议，按提出先后。 */
  readonly requests: readonly AttendanceRequest[];
  /** 有没有等答复的；首页据此取。 */
  readonly waiting: boolean;
  readonly recordState: 'none' | 'draft' | 'frozen';
}

export const meetings = new Table<MeetingDoc>('meetings');

/** 本支部的活动；别的支部的与不存在的一样是 null。 */
export async function meetingIn(branchId: string, meetingId: string): Promise<MeetingDoc | null> {
  const found = await meetings.get(meetingId);
  return found && found.branchId === branchId ? found : null;
}
