/** O4：党小组的组成。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { OrganisationScheme } from '../schemes/organisation';
import type { MemberKind } from '../vocabulary';

/** 一名组员。 */
export interface GroupMember {
  readonly kind: MemberKind;
  readonly isLeader: boolean;
}

/** 党小组是否符合 O4：至少 3 名党员、其中至少 1 名正式党员，组长 1 人。 */
export const groupComposition = (
  members: readonly GroupMember[],
  scheme: OrganisationScheme,
): Permission => {
  const least = scheme.groupLeast.value;
  const fullLeast = scheme.groupFullMembersLeast.value;
  const full = members.filter((member) => member.kind === 'fullMember').length;
  const leaders = members.filter((member) => member.isLeader).length;
  const failures: Reason[] = [];
  const fail = (code: string, facts: Reason['facts']): void => {
    failures.push({ rule: 'organisation/groupComposition', articles: ['O4', 'G1'], code, facts });
  };
  if (members.length < least) {
    fail('organisation.groupTooSmall', { members: members.length, least });
  }
  if (full < fullLeast) {
    fail('organisation.groupWithoutFullMember', { least: fullLeast });
  }
  if (leaders !== 1) fail('organisation.groupLeaderCount', { leaders });
  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: 'organisation/groupComposition',
        articles: ['O4'],
        code: 'organisation.groupConforms',
        facts: { members: members.length, full },
      },
    ],
  };
};
