import type { AttendanceLine } from '../../../rules/attendance/contestable';
import { contestable } from '../../../rules/attendance/contestable';

describe('可否提异议（G5、M8）', () => {
  it.each<[AttendanceLine, boolean, string]>([
    ['absent', false, 'attendance.contestable'],
    ['leave', false, 'attendance.contestable'],
    ['late', false, 'attendance.contestable'],
    ['present', false, 'attendance.nothingToContest'],
    ['present', true, 'attendance.nothingToContest'],
    ['absent', true, 'attendance.contestWaiting'],
  ])('%s，等答复 %s', (line, waiting, code) => {
    expect(contestable(line, waiting)).toEqual({
      allowed: code === 'attendance.contestable',
      reasons: [{ rule: 'attendance/contestable', articles: ['G5', 'M8'], code, facts: { line } }],
    });
  });
});
