import type { MemberCard } from '../../types/contracts/membership';
import { ROLE_LABELS } from '../../types/labels';
import type { MemberDoc } from '../_store/members';
import { memberViewOf } from '../member/views';
import type { MemberFacts } from './memberFacts';

/** 党员信息卡（O10）：名册、任职与最近一次岗位承诺，没有一项另填。手机号不在卡上（X4）。 */
export function cardOfMember(member: MemberDoc, facts: MemberFacts): MemberCard {
  const pledge = facts.entries
    .filter(({ type }) => type === 'membership.pledged')
    .sort((a, b) => a.at - b.at)
    .at(-1);
  const { roles, ...person } = memberViewOf(member);
  return {
    ...person,
    offices: roles.map((role) => ROLE_LABELS[role]),
    pledge: pledge ? { text: String(pledge.payload['statement']), at: pledge.at } : null,
  };
}
