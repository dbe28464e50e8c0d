import type { Officer } from '../../../rules/attendance/leaveApprovers';
import {
  answerStanding,
  makeUpConfirmers,
  secondPerson,
} from '../../../rules/attendance/secondPerson';

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

describe('补签可以请谁确认（M8、O8）', () => {
  const officer = (memberId: string, ...offices: Officer['offices'][number][]): Officer => ({
    memberId,
    offices,
  });
  const solo = [officer('r', 'secretary'), officer('m1'), officer('a')];
  it.each<[string, readonly Officer[], string[], string[], string]>([
    ['一人任职：到了会的，按编号', solo, ['b', 'a'], ['a', 'b'], 'confirmByPresent'],
    ['登记人、本人不能请', solo, ['r', 'm1', 'a'], ['a'], 'confirmByPresent'],
    ['只有登记人与本人到会', solo, ['r', 'm1'], [], 'confirmByNobody'],
    ['还有别的任职的', [...solo, officer('d', 'recorder')], ['a'], [], 'confirmByOfficers'],
    [
      '任职的只有本人',
      [solo[0] ?? officer('r'), officer('m1', 'recorder')],
      ['a'],
      ['a'],
      'confirmByPresent',
    ],
    [
      '登记人一人兼两职',
      [officer('r', 'recorder', 'recordSupervisor')],
      ['a'],
      ['a'],
      'confirmByPresent',
    ],
  ])('%s', (_case, officers, witnesses, value, code) => {
    const people = { recorderId: 'r', memberId: 'm1', officers, witnesses };
    expect(makeUpConfirmers(people)).toEqual({
      value,
      reasons: [
        {
          rule: 'attendance/secondPerson',
          articles: ['M8', 'O8'],
          code: `attendance.${code}`,
          facts: {},
        },
      ],
    });
  });

  it.each([
    ['任职的，什么都答复得', false, { holdsOffice: true, asked: false }, true],
    ['不任职，请他确认的补签', true, { holdsOffice: false, asked: true }, true],
    ['不任职，没有请他', true, { holdsOffice: false, asked: false }, false],
    ['不任职了的批假人', false, { holdsOffice: false, asked: true }, false],
  ])('%s', (_case, isMakeUp, standing, allowed) => {
    const permission = answerStanding(isMakeUp, standing);
    expect(permission.allowed).toBe(allowed);
    expect(permission.reasons).toEqual([
      {
        rule: 'attendance/secondPerson',
        articles: ['M8', 'O8'],
        code: allowed ? 'attendance.mayAnswer' : 'attendance.notAsked',
        facts: {},
      },
    ]);
  });
});
