import type { Officer } from '../../../rules/attendance/leaveApprovers';
import { leaveApprovers } from '../../../rules/attendance/leaveApprovers';

const officer = (memberId: string, ...offices: Officer['offices'][number][]): Officer => ({
  memberId,
  offices,
});
const SECRETARY = officer('a', 'secretary');
const DEPUTY = officer('b', 'deputySecretary');
const RECORDER = officer('c', 'recorder');
const SUPERVISOR = officer('d', 'recordSupervisor');
const NOBODY = officer('e');

describe('谁批假（M8、O8）', () => {
  it.each<[string, string, Officer[], string[], string]>([
    [
      '普通党员：书记、副书记',
      'e',
      [RECORDER, DEPUTY, SECRETARY, NOBODY],
      ['a', 'b'],
      'attendance.leaveByLeaders',
    ],
    ['书记自己：副书记', 'a', [SECRETARY, DEPUTY, RECORDER], ['b'], 'attendance.leaveByLeaders'],
    [
      '只有书记一个，书记自己：记录员、监督员',
      'a',
      [SUPERVISOR, SECRETARY, RECORDER],
      ['c', 'd'],
      'attendance.leaveByRecorders',
    ],
    ['没有书记：记录员', 'e', [RECORDER], ['c'], 'attendance.leaveByRecorders'],
    ['只有记录员，记录员自己', 'c', [RECORDER], [], 'attendance.leaveByNobody'],
    ['没有任职的人', 'e', [NOBODY], [], 'attendance.leaveByNobody'],
  ])('%s', (_case, applicant, officers, value, code) => {
    expect(leaveApprovers(applicant, officers)).toEqual({
      value,
      reasons: [{ rule: 'attendance/leaveApprovers', articles: ['M8', 'O8'], code, facts: {} }],
    });
  });
});
