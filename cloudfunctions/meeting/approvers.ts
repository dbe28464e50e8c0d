import { leaveApprovers } from '../../rules/attendance/leaveApprovers';
import type { Decided } from '../../rules/result';
import type { Call } from '../_runtime/call';
import type { PersonRef } from '../_store/meetings';
import { membersOf } from '../_store/members';

/** 本支部可以批本人假的人（M8、O8），连同为什么是他们。一次往返。 */
export async function approversFor(call: Call): Promise<Decided<readonly PersonRef[]>> {
  const roster = await membersOf(call.orgId);
  const officers = roster.map(({ _id, roles }) => ({
    memberId: _id,
    offices: roles.flatMap(({ role, orgId }) =>
      orgId === call.orgId && role !== 'superior' ? [role] : [],
    ),
  }));
  const { value, reasons } = leaveApprovers(call.actor.memberId, officers);
  const named = roster.filter((member) => value.includes(member._id));
  return { value: named.map(({ _id, name }) => ({ memberId: _id, name })), reasons };
}
