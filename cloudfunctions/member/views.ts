import type { MemberView } from '../../types/contracts/member';
import type { MemberDoc } from '../_store/members';

/** 在册信息 → 界面看到的样子。职务只列本支部与上级职务的名称。 */
export function memberViewOf(member: MemberDoc): MemberView {
  const {
    _id: memberId,
    name,
    kind,
    serviceStatus,
    position,
    group,
    mobile,
    careManaged,
    joinedOn,
  } = member;
  return {
    memberId,
    name,
    kind,
    serviceStatus,
    position,
    group,
    mobile,
    careManaged,
    joinedOn,
    roles: member.roles.map((held) => held.role),
  };
}
