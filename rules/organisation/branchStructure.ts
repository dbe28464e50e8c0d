/** O2：支部设置与班子组成。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { OrganisationScheme } from '../schemes/organisation';

/** 支部的人数与班子情况。 */
export interface BranchFacts {
  readonly fullMembers: number;
  /** 全体党员数，含预备党员。 */
  readonly members: number;
  /** 委员（含书记、副书记）人数；不设支委会为 0。 */
  readonly committeeMembers: number;
  readonly secretaries: number;
  readonly deputySecretaries: number;
  /** 选举结果是否已报上级批准。 */
  readonly approved: boolean;
}

/** 对支部设置的检查。 */
export interface BranchStructure {
  readonly mayExist: boolean;
  readonly committeeRequired: boolean;
  /** 完全符合 O2。 */
  readonly conforms: boolean;
}

/**
 * 支部设置是否规范（O2）。正式党员 ≥3 可设支部；党员 ≥7 设支委会，委员 3—5 人；
 * 不足 7 人不设，由党员大会选书记 1 人，必要时副书记 1 人；均须报上级批准。
 * 只作检查，不自动改变组织设置；不符之处逐条列出。
 */
export const branchStructure = (
  facts: BranchFacts,
  scheme: OrganisationScheme,
): Decided<BranchStructure> => {
  const failures: Reason[] = [];
  const fail = (code: string, detail: Reason['facts']): void => {
    failures.push({
      rule: 'organisation/branchStructure',
      articles: ['O2', 'G1'],
      code,
      facts: detail,
    });
  };
  const fullMembersForBranch = scheme.fullMembersForBranch.value;
  const membersForCommittee = scheme.membersForCommittee.value;
  const committeeLeast = scheme.committeeLeast.value;
  const committeeMost = scheme.committeeMost.value;
  const mayExist = facts.fullMembers >= fullMembersForBranch;
  const committeeRequired = facts.members >= membersForCommittee;

  if (!mayExist) {
    fail('organisation.tooFewFullMembers', {
      fullMembers: facts.fullMembers,
      least: fullMembersForBranch,
    });
  }
  if (committeeRequired) {
    if (facts.committeeMembers < committeeLeast || facts.committeeMembers > committeeMost) {
      fail('organisation.committeeSize', {
        committeeMembers: facts.committeeMembers,
        least: committeeLeast,
        most: committeeMost,
      });
    }
  } else if (facts.committeeMembers > 0) {
    fail('organisation.committeeNotNeeded', {
      members: facts.members,
      least: membersForCommittee,
    });
  }
  if (facts.secretaries !== 1) {
    fail('organisation.secretaryCount', { secretaries: facts.secretaries });
  }
  if (!committeeRequired && facts.deputySecretaries > 1) {
    fail('organisation.deputyCount', { deputySecretaries: facts.deputySecretaries });
  }
  if (!facts.approved) fail('organisation.notApproved', {});

  const conforms = failures.length === 0;
  return {
    value: { mayExist, committeeRequired, conforms },
    reasons: conforms
      ? [
          {
            rule: 'organisation/branchStructure',
            articles: ['O2'],
            code: 'organisation.structureConforms',
            facts: { members: facts.members, committeeRequired },
          },
        ]
      : failures,
  };
};
