import { leftEarly } from '../../../rules/attendance/leftEarly';
import { at } from '../at';

const minute = at('2026-03-02', '09:00');
const from = minute + 42_000;
const closedAt = at('2026-03-02', '11:00');
const now = at('2026-03-02', '12:00');

describe('提前离开的时刻（M8）', () => {
  it.each<[string, number, number | null, number, string]>([
    ['签到那一分钟之前一毫秒', minute - 1, closedAt, now, 'leftBeforeSignIn'],
    ['签到那一分钟', minute, closedAt, now, 'leftAccepted'],
    ['签到那一刻', from, closedAt, now, 'leftAccepted'],
    ['会中', from + 60_000, closedAt, now, 'leftAccepted'],
    ['结束前一毫秒', closedAt - 1, closedAt, now, 'leftAccepted'],
    ['结束那一刻', closedAt, closedAt, now, 'leftAfterEnd'],
    ['结束之后', closedAt + 1, closedAt, now, 'leftAfterEnd'],
    ['还没结束，此刻', now, null, now, 'leftAccepted'],
    ['还没结束，将来一毫秒', now + 1, null, now, 'leftInFuture'],
  ])('%s', (_case, leftAt, closed, when, code) => {
    expect(leftEarly({ leftAt, from, closedAt: closed, now: when })).toEqual({
      allowed: code === 'leftAccepted',
      reasons: [
        {
          rule: 'attendance/leftEarly',
          articles: ['M8', 'M7'],
          code: `attendance.${code}`,
          facts: {},
        },
      ],
    });
  });
});
