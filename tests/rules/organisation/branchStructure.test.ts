import { branchStructure } from '../../../rules/organisation/branchStructure';
import type { BranchFacts } from '../../../rules/organisation/branchStructure';
import { SOLID_BRANCH_ORGANISATION as SCHEME } from '../../../rules/schemes/organisation';
import { threeSides } from '../threeSides';

const small: BranchFacts = {
  fullMembers: 5,
  members: 6,
  committeeMembers: 0,
  secretaries: 1,
  deputySecretaries: 0,
  approved: true,
};
const large: BranchFacts = { ...small, fullMembers: 12, members: 14, committeeMembers: 3 };

describe('支部设置（O2）', () => {
  threeSides<BranchFacts, [mayExist: boolean, committeeRequired: boolean, conforms: boolean]>(
    [
      {
        parameter: 'fullMembersForBranch',
        articles: ['O2', 'G1'],
        below: [{ ...small, fullMembers: 2 }, [false, false, false]],
        on: [{ ...small, fullMembers: 3 }, [true, false, true]],
        above: [{ ...small, fullMembers: 4 }, [true, false, true]],
      },
      {
        parameter: 'membersForCommittee',
        articles: ['O2', 'G1'],
        below: [{ ...small, members: 6 }, [true, false, true]],
        on: [{ ...small, members: 7 }, [true, true, false]],
        above: [{ ...small, members: 8 }, [true, true, false]],
      },
      {
        parameter: 'committeeLeast',
        articles: ['O2', 'G1'],
        below: [{ ...large, committeeMembers: 2 }, [true, true, false]],
        on: [{ ...large, committeeMembers: 3 }, [true, true, true]],
        above: [{ ...large, committeeMembers: 4 }, [true, true, true]],
      },
      {
        parameter: 'committeeMost',
        articles: ['O2', 'G1'],
        below: [{ ...large, committeeMembers: 4 }, [true, true, true]],
        on: [{ ...large, committeeMembers: 5 }, [true, true, true]],
        above: [{ ...large, committeeMembers: 6 }, [true, true, false]],
      },
    ],
    (facts) => {
      const { mayExist, committeeRequired, conforms } = branchStructure(facts, SCHEME).value;
      return [mayExist, committeeRequired, conforms];
    },
  );

  it.each<[string, BranchFacts, [code: string, facts: object][]]>([
    [
      '符合：不设支委会',
      small,
      [['organisation.structureConforms', { members: 6, committeeRequired: false }]],
    ],
    [
      '符合：设支委会',
      large,
      [['organisation.structureConforms', { members: 14, committeeRequired: true }]],
    ],
    [
      '小支部副书记 1 人',
      { ...small, deputySecretaries: 1 },
      [['organisation.structureConforms', { members: 6, committeeRequired: false }]],
    ],
    [
      '小支部副书记 2 人',
      { ...small, deputySecretaries: 2 },
      [['organisation.deputyCount', { deputySecretaries: 2 }]],
    ],
    [
      '大支部副书记不限',
      { ...large, deputySecretaries: 2 },
      [['organisation.structureConforms', { members: 14, committeeRequired: true }]],
    ],
    [
      '小支部设了支委会',
      { ...small, committeeMembers: 3 },
      [['organisation.committeeNotNeeded', { members: 6, least: 7 }]],
    ],
    [
      '没有书记',
      { ...small, secretaries: 0 },
      [['organisation.secretaryCount', { secretaries: 0 }]],
    ],
    [
      '两名书记',
      { ...large, secretaries: 2 },
      [['organisation.secretaryCount', { secretaries: 2 }]],
    ],
    ['没有报批', { ...small, approved: false }, [['organisation.notApproved', {}]]],
    [
      '委员不足',
      { ...large, committeeMembers: 0 },
      [['organisation.committeeSize', { committeeMembers: 0, least: 3, most: 5 }]],
    ],
    [
      '几处不符，全部列出',
      {
        fullMembers: 2,
        members: 2,
        committeeMembers: 1,
        secretaries: 0,
        deputySecretaries: 3,
        approved: false,
      },
      [
        ['organisation.tooFewFullMembers', { fullMembers: 2, least: 3 }],
        ['organisation.committeeNotNeeded', { members: 2, least: 7 }],
        ['organisation.secretaryCount', { secretaries: 0 }],
        ['organisation.deputyCount', { deputySecretaries: 3 }],
        ['organisation.notApproved', {}],
      ],
    ],
  ])('%s', (_case, facts, expected) => {
    const { value, reasons } = branchStructure(facts, SCHEME);
    expect(reasons.map((reason) => [reason.code, reason.facts])).toEqual(expected);
    const conforms = expected[0]?.[0] === 'organisation.structureConforms';
    expect(value.conforms).toBe(conforms);
    for (const reason of reasons) {
      expect(reason.rule).toBe('organisation/branchStructure');
      expect(reason.articles).toEqual(conforms ? ['O2'] : ['O2', 'G1']);
    }
  });
});
