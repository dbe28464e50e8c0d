import type { LeaveRequestFacts } from '../../../rules/attendance/leaveRequest';
import { leaveRequest } from '../../../rules/attendance/leaveRequest';

const facts: LeaveRequestFacts = { startsAt: 1000, now: 1, current: null, signedIn: false };

describe('可否请假（M8）', () => {
  it.each<[string, Partial<LeaveRequestFacts>, string]>([
    ['没请过', {}, 'attendance.leaveAskable'],
    ['开始前 1 毫秒', { now: 999 }, 'attendance.leaveAskable'],
    ['开始那一刻', { now: 1000 }, 'attendance.leaveAfterStart'],
    ['开始之后', { now: 1001 }, 'attendance.leaveAfterStart'],
    ['正等答复', { current: 'pending' }, 'attendance.leaveAlreadyAsked'],
    ['已批准', { current: 'granted' }, 'attendance.leaveAlreadyAsked'],
    ['被退回，可以再请', { current: 'refused' }, 'attendance.leaveAskable'],
    ['撤回了，可以再请', { current: 'withdrawn' }, 'attendance.leaveAskable'],
    ['已经签到', { signedIn: true }, 'attendance.leaveAlreadyPresent'],
    ['被退回又过了开始', { current: 'refused', now: 1000 }, 'attendance.leaveAfterStart'],
  ])('%s', (_case, change, code) => {
    expect(leaveRequest({ ...facts, ...change })).toEqual({
      allowed: code === 'attendance.leaveAskable',
      reasons: [{ rule: 'attendance/leaveRequest', articles: ['M8'], code, facts: {} }],
    });
  });
});
