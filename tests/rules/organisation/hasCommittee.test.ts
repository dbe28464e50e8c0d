import { hasCommittee } from '../../../rules/organisation/hasCommittee';
import { SOLID_BRANCH_ORGANISATION as SCHEME } from '../../../rules/schemes/organisation';
import type { Position } from '../../../rules/vocabulary';
import { threeSides } from '../threeSides';

const ordinary = (count: number): Position[] => Array.from({ length: count }, () => 'ordinary');

describe('设没有设支委会（O2）', () => {
  threeSides<Position[], boolean>(
    [
      {
        parameter: 'committeeLeast',
        articles: ['O2'],
        below: [['leader', 'committeeMember', ...ordinary(20)], false],
        on: [['leader', 'committeeMember', 'committeeMember', ...ordinary(20)], true],
        above: [['leader', 'leader', 'committeeMember', 'committeeMember'], true],
      },
    ],
    (positions) => hasCommittee(positions, SCHEME),
  );

  it.each<[string, Position[], boolean]>([
    ['没有人', [], false],
    ['都是普通党员', ordinary(50), false],
    ['三名班子成员也算', ['leader', 'leader', 'leader'], true],
  ])('%s', (_case, positions, expected) => {
    expect(hasCommittee(positions, SCHEME)).toBe(expected);
  });
});
