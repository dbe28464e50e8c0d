import type { Role } from '../../types/roles';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';

/** 已认出的调用者。 */
export interface Actor {
  readonly memberId: string;
  readonly branchId: string | null;
  readonly member: MemberDoc;
}

/** openid → 在册的人；没有绑定为 null。一次往返。 */
export async function actorOf(openid: string): Promise<Actor | null> {
  const member = await members.findOne({ openid, active: true });
  return member ? { memberId: member._id, branchId: member.branchId, member } : null;
}

/** 此人在该组织任的职。 */
export function rolesIn(actor: Actor, orgId: string): Role[] {
  return actor.member.roles.filter((held) => held.orgId === orgId).map((held) => held.role);
}

/** 此人任上级职务的组织；没有为 null。 */
export function superiorOrgOf(actor: Actor): string | null {
  return actor.member.roles.find((held) => held.role === 'superior')?.orgId ?? null;
}
