import type { Officer } from '../../rules/attendance/leaveApprovers';
import { leaveApprovers } from '../../rules/attendance/leaveApprovers';
import type { Decided } from '../../rules/result';
import type { Call } from '../_runtime/call';
import type { PersonRef } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';

/** 名册里各人在本支部任的职务。 */
export function officersOf(
  roster: readonly Pick<MemberDoc, '_id' | 'roles'>[],
  branchId: string,
): Officer[] {
  return roster.map(({ _id, roles }) => ({
    memberId: _id,
    offices: roles.flatMap(({ role, orgId }) =>
      orgId === branchId && role !== 'superior' ? [role] : [],
    ),
  }));
}

/** 本支部可以批本人假的人（M8、O8），连同为什么是他们。一次往返。 */
export async function approversFor(call: Call): Promise<Decided<readonly PersonRef[]>> {
  const roster = await membersOf(call.orgId);
  const { value, reasons } = leaveApprovers(call.actor.memberId, officersOf(roster, call.orgId));
  const named = roster.filter((member) => value.includes(member._id));
  return { value: named.map(({ _id, name }) => ({ memberId: _id, name })), reasons };
}
