/** M7、M8：一次活动何时可以结束。 */
import type { Permission } from '../result';

/**
 * 活动到了开始时间才能结束（含那一刻）：还没开始就结束，没到的人会无端成为缺席（G4）。
 * 时刻均为 epoch 毫秒。理由码：`attendance.mayClose`、`attendance.notStarted`。
 */
export const mayClose = (startsAt: number, now: number): Permission => {
  const allowed = now >= startsAt;
  return {
    allowed,
    reasons: [
      {
        rule: 'attendance/mayClose',
        articles: ['M7', 'M8'],
        code: allowed ? 'attendance.mayClose' : 'attendance.notStarted',
        facts: {},
      },
    ],
  };
};
