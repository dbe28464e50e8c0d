import type { LeaveState } from '../../rules/attendance/leaveRequest';
import type { RequestKind } from '../../types/contracts/meeting';

/** 对一件出席事项的答复。 */
export interface RequestAnswer {
  readonly by: string;
  readonly byName: string;
  readonly at: number;
  readonly reason: string;
}

/**
 * 要另一个人答复的出席事项：请假、补签、本人异议、主持一方的异议（M8、G5）。
 * 放在活动文档里：看活动、看一年的出席时一并取到，不多一次往返。
 */
export interface AttendanceRequest {
  readonly kind: RequestKind;
  /** 说的是谁的出席。 */
  readonly memberId: string;
  readonly name: string;
  /** 提出的人；请假、异议是本人，补签是记录的人。 */
  readonly by: string;
  readonly byName: string;
  readonly at: number;
  readonly reason: string;
  readonly state: LeaveState;
  /** 请假时选的批假人；登记补签时请的第二个人。 */
  readonly approver: { readonly memberId: string; readonly name: string } | null;
  /** 原来的经手人：提出的人之外，也不能由他答复（G5）。 */
  readonly keeperIds: readonly string[];
  readonly answer: RequestAnswer | null;
}

/** 某人某类事项最近的一件；没有为 undefined。 */
export function latestRequest(
  requests: readonly AttendanceRequest[],
  kind: RequestKind,
  memberId: string,
): AttendanceRequest | undefined {
  return requests.filter((r) => r.kind === kind && r.memberId === memberId).at(-1);
}
