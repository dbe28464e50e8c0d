import type { OfflineFacts } from '../../../rules/attendance/offlineHandIn';
import { offlineHandIn } from '../../../rules/attendance/offlineHandIn';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { at } from '../at';
import { threeSides } from '../threeSides';

const HOUR = 3_600_000;
const openedAt = at('2026-03-02', '09:00');
const closedAt = at('2026-03-02', '11:00');
const facts: OfflineFacts = {
  scannedAt: at('2026-03-02', '09:30'),
  openedAt,
  closedAt,
  now: at('2026-03-02', '12:00'),
};

describe('断网时留下的签到（M8）', () => {
  threeSides<number, boolean>(
    [
      {
        parameter: 'handInHours',
        articles: ['M8'],
        below: [24 * HOUR - 1, true],
        on: [24 * HOUR, true],
        above: [24 * HOUR + 1, false],
      },
    ],
    (after) => offlineHandIn({ ...facts, now: closedAt + after }, SCHEME).allowed,
  );

  it.each<[string, Partial<OfflineFacts>, string]>([
    ['结束后一小时交来', {}, 'attendance.handInAccepted'],
    ['开始签到那一刻扫的', { scannedAt: openedAt }, 'attendance.handInAccepted'],
    ['早 1 毫秒', { scannedAt: openedAt - 1 }, 'attendance.handInOutsideOpening'],
    ['结束那一刻扫的', { scannedAt: closedAt }, 'attendance.handInAccepted'],
    ['晚 1 毫秒', { scannedAt: closedAt + 1 }, 'attendance.handInOutsideOpening'],
    ['没有开始签到', { openedAt: null, closedAt: null }, 'attendance.handInOutsideOpening'],
    [
      '还没结束：多久以后都收',
      { closedAt: null, now: closedAt + 90 * HOUR },
      'attendance.handInAccepted',
    ],
    ['此刻扫的', { closedAt: null, now: facts.scannedAt }, 'attendance.handInAccepted'],
    ['将来扫的', { closedAt: null, now: facts.scannedAt - 1 }, 'attendance.handInFromFuture'],
    ['逾期', { now: closedAt + 25 * HOUR }, 'attendance.handInTooLate'],
  ])('%s', (_case, change, code) => {
    expect(offlineHandIn({ ...facts, ...change }, SCHEME)).toEqual({
      allowed: code === 'attendance.handInAccepted',
      reasons: [{ rule: 'attendance/offlineHandIn', articles: ['M8'], code, facts: { hours: 24 } }],
    });
  });
});
