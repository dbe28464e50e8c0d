import { mayClose } from '../../../rules/attendance/mayClose';

describe('何时可以结束（M7、M8）', () => {
  it.each([
    ['开始前 1 毫秒', 999, false, 'attendance.notStarted'],
    ['开始那一刻', 1000, true, 'attendance.mayClose'],
    ['开始之后', 1001, true, 'attendance.mayClose'],
  ])('%s', (_case, now, allowed, code) => {
    expect(mayClose(1000, now)).toEqual({
      allowed,
      reasons: [{ rule: 'attendance/mayClose', articles: ['M7', 'M8'], code, facts: {} }],
    });
  });
});
