import { attendanceTier, minimumAttendance } from '../../../rules/points/minimumAttendance';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { AttendanceTier } from '../../../rules/schemes/pointScheme';
import { threeSides } from '../threeSides';

describe('年度最低参加次数（D16）', () => {
  threeSides<number, number>(
    [
      {
        parameter: 'minimumAttendances.leader',
        articles: ['D16'],
        below: [11, 1],
        on: [12, 0],
        above: [13, 0],
      },
      {
        parameter: 'minimumAttendances.committeeMember',
        articles: ['D16'],
        below: [11, 1],
        on: [12, 0],
        above: [13, 0],
      },
      {
        parameter: 'minimumAttendances.ordinary',
        articles: ['D16'],
        below: [9, 1],
        on: [10, 0],
        above: [11, 0],
      },
      {
        parameter: 'minimumAttendances.retired',
        articles: ['D16'],
        below: [4, 1],
        on: [5, 0],
        above: [6, 0],
      },
    ],
    (attended, parameter) =>
      minimumAttendance(parameter.split('.')[1] as AttendanceTier, attended, SCHEME).value.shortBy,
  );

  it.each([
    [9, { required: 10, attended: 9, shortBy: 1 }, 'points.attendanceShort'],
    [10, { required: 10, attended: 10, shortBy: 0 }, 'points.attendanceEnough'],
  ])('普通党员参加 %i 次', (attended, value, code) => {
    expect(minimumAttendance('ordinary', attended, SCHEME)).toEqual({
      value,
      reasons: [{ rule: 'points/minimumAttendance', articles: ['D16'], code, facts: value }],
    });
  });

  it.each([
    ['ordinary', 'inService', 'ordinary'],
    ['ordinary', 'retired', 'retired'],
    ['committeeMember', 'retired', 'committeeMember'],
    ['leader', 'retired', 'leader'],
    ['leader', 'inService', 'leader'],
  ] as const)('%s、%s 按 %s', (position, service, tier) => {
    expect(attendanceTier(position, service)).toBe(tier);
  });
});
