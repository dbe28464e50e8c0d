import { SOLID_BRANCH_ORGANISATION as SCHEME } from '../../../rules/schemes/organisation';

it('组织设置参数的值、生效日与依据（O2—O5）', () => {
  const { id, version, from, ...parameters } = SCHEME;
  expect([id, version, from]).toEqual(['solid-branch-organisation', 1, '2017-06-05']);
  expect(
    Object.entries(parameters).map(([name, p]) => [name, p.value, p.from, ...p.articles]),
  ).toEqual([
    ['fullMembersForBranch', 3, '2017-06-05', 'O2'],
    ['membersForCommittee', 7, '2017-06-05', 'O2'],
    ['committeeLeast', 3, '2017-06-05', 'O2'],
    ['committeeMost', 5, '2017-06-05', 'O2'],
    ['termMonths', 36, '2017-06-05', 'O3'],
    ['extensionMost', 12, '2017-06-05', 'O3'],
    ['groupLeast', 3, '2017-06-05', 'O4'],
    ['groupFullMembersLeast', 1, '2017-06-05', 'O4'],
    ['vacancyMonths', 3, '2017-06-05', 'O5'],
  ]);
});
