/** M8：标“提前离开”的时刻对不对。只是纪实里的一句话，不改出席，也不动积分。 */
import type { Permission } from '../result';

/** 离开的时刻按分钟标。 */
const MINUTE_MS = 60_000;

/** 标一个人提前离开的事实；时刻均为 epoch 毫秒。 */
export interface LeavingFacts {
  /** 离开的时刻。 */
  readonly leftAt: number;
  /** 最早可能离开的时刻：本人扫码的是签到那一刻；别人登记的不知道何时到的，取开始签到。 */
  readonly from: number;
  /** 活动结束的时刻；还没结束为 null。 */
  readonly closedAt: number | null;
  readonly now: number;
}

/**
 * 离开的时刻须不早于签到的那一分钟、在活动结束之前（不含），也不在将来（M8）。
 *
 * 理由码：`attendance.leftAccepted`、`attendance.leftBeforeSignIn`、`attendance.leftAfterEnd`、
 * `attendance.leftInFuture`。
 */
export const leftEarly = ({ leftAt, from, closedAt, now }: LeavingFacts): Permission => {
  const code =
    leftAt > now
      ? 'attendance.leftInFuture'
      : leftAt < from - (from % MINUTE_MS)
        ? 'attendance.leftBeforeSignIn'
        : closedAt !== null && leftAt >= closedAt
          ? 'attendance.leftAfterEnd'
          : 'attendance.leftAccepted';
  return {
    allowed: code === 'attendance.leftAccepted',
    reasons: [{ rule: 'attendance/leftEarly', articles: ['M8', 'M7'], code, facts: {} }],
  };
};
