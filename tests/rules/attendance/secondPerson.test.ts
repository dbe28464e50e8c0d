import { secondPerson } from '../../../rules/attendance/secondPerson';

describe('第二个人（M8、G5、O8）', () => {
  it.each<[string, string, string[], string]>([
    ['另一个人', 'second', ['recorder'], 'attendance.secondPerson'],
    ['没有经手人', 'second', [], 'attendance.secondPerson'],
    ['本人', 'm1', ['recorder'], 'attendance.ownLine'],
    ['经手人', 'recorder', ['other', 'recorder'], 'attendance.sameKeeper'],
    ['本人又是经手人', 'm1', ['m1'], 'attendance.ownLine'],
  ])('%s', (_case, actorId, keeperIds, code) => {
    expect(secondPerson({ actorId, memberId: 'm1', keeperIds })).toEqual({
      allowed: code === 'attendance.secondPerson',
      reasons: [{ rule: 'attendance/secondPerson', articles: ['M8', 'G5', 'O8'], code, facts: {} }],
    });
  });
});
