import { leaveApprovers } from '../../rules/attendance/leaveApprovers';
import { answerStanding, secondPerson } from '../../rules/attendance/secondPerson';
import type { Permission } from '../../rules/result';
import type { AttendanceRequestView, RequestKind } from '../../types/contracts/meeting';
import type { Call } from '../_runtime/call';
import type { AttendanceRequest, RequestAnswer } from '../_store/leaves';
import type { MeetingDoc } from '../_store/meetings';
import { holdsAny } from './holdsAny';

/** 支部里可以答复出席事项的职务。 */
export const OFFICES = ['secretary', 'deputySecretary', 'recorder', 'recordSupervisor'] as const;

type Waiting = Pick<MeetingDoc, 'requests' | 'waiting'>;

/** 新提出的一件：谁、说的是谁、为什么；其余是“等答复”的样子。 */
export function newRequest(
  call: Call,
  kind: RequestKind,
  of: { readonly memberId: string; readonly name: string },
  reason: string,
  more: Partial<Pick<AttendanceRequest, 'approver' | 'keeperIds'>> = {},
): AttendanceRequest {
  return {
    kind,
    memberId: of.memberId,
    name: of.name,
    by: call.actor.memberId,
    byName: call.actor.member.name,
    at: call.now,
    reason,
    state: 'pending',
    approver: null,
    keeperIds: [],
    answer: null,
    ...more,
  };
}

/** 加上一件之后活动要改的字段。 */
export function withRequest(meeting: MeetingDoc, request: AttendanceRequest): Waiting {
  return { requests: [...meeting.requests, request], waiting: true };
}

/** 一件有了结果之后活动要改的字段。 */
export function withAnswer(
  meeting: MeetingDoc,
  request: AttendanceRequest,
  state: AttendanceRequest['state'],
  answer: RequestAnswer | null,
): Waiting {
  const requests = meeting.requests.map((r) => (r === request ? { ...r, state, answer } : r));
  return { requests, waiting: requests.some((r) => r.state === 'pending') };
}

/**
 * 此人可否答复这一件（M8、G5、O8）。不任职的只答复请他确认的补签。批假：申请人以外的书记、副书记，或请假时选定的人；
 * 补签与异议：当事人与经手人以外的人。
 */
export function answerPermission(
  request: AttendanceRequest,
  { actor, roles }: Pick<Call, 'actor' | 'roles'>,
): Permission {
  const { memberId } = actor;
  const standing = answerStanding(request.kind === 'makeUp', {
    holdsOffice: holdsAny(roles, OFFICES),
    asked: request.approver?.memberId === memberId,
  });
  if (!standing.allowed) return standing;
  const second = secondPerson({
    actorId: memberId,
    memberId: request.memberId,
    keeperIds: [request.by, ...request.keeperIds].filter((id) => id !== request.memberId),
  });
  if (request.kind !== 'leave' || !second.allowed) return second;
  const offices = roles.filter((role) => role !== 'superior');
  const approvers = leaveApprovers(request.memberId, [{ memberId, offices }]);
  const leads = approvers.reasons.some((reason) => reason.code === 'attendance.leaveByLeaders');
  return leads || request.approver?.memberId === memberId
    ? second
    : { allowed: false, reasons: leaveByLeaders() };
}

function leaveByLeaders(): Permission['reasons'] {
  return leaveApprovers('', [{ memberId: 'leader', offices: ['secretary'] }]).reasons;
}

/** 一件出席事项 → 看的人见到的样子。 */
export function requestView(
  request: AttendanceRequest,
  call: Pick<Call, 'actor' | 'roles'>,
): AttendanceRequestView {
  const { kind, memberId, name, byName, at, reason, state, approver, answer } = request;
  return {
    kind,
    memberId,
    name,
    by: byName,
    at,
    reason,
    state,
    approver: approver?.name ?? null,
    answer: answer && { by: answer.byName, at: answer.at, reason: answer.reason },
    mayAnswer: state === 'pending' && answerPermission(request, call).allowed,
  };
}

/** 活动上看的人能看到的出席事项：主持一方全部，其余只有自己的（X4：请假的理由不给旁人看）。 */
export function requestViews(
  meeting: Pick<MeetingDoc, 'requests'>,
  call: Pick<Call, 'actor' | 'roles'>,
  all: boolean,
): AttendanceRequestView[] {
  const own = call.actor.memberId;
  return meeting.requests.filter((r) => all || r.memberId === own).map((r) => requestView(r, call));
}
