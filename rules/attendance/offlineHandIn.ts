/** M8：断网时留下的签到，事后交来算不算数。 */
import type { Permission } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

const HOUR_MS = 3_600_000;

/** 结束之后交到几时为止（含那一刻），epoch 毫秒；过了就再用不着核对码的密钥。 */
export const handInUntil = (closedAt: number, scheme: Pick<PointScheme, 'handInHours'>): number =>
  closedAt + scheme.handInHours.value * HOUR_MS;

/** 一次留存签到的事实；时刻均为 epoch 毫秒。 */
export interface OfflineFacts {
  /** 扫到码（或主持设备记下）的时刻。 */
  readonly scannedAt: number;
  /** 开始签到的时刻；还没开始为 null。 */
  readonly openedAt: number | null;
  /** 活动结束的时刻；还没结束为 null。 */
  readonly closedAt: number | null;
  /** 交来的时刻。 */
  readonly now: number;
}

/**
 * 留存的签到可否收下（M8【解释】）：扫码那一刻活动正在签到（两端都含），不在将来；
 * 活动还没结束的随时可交，已结束的须在结束后的容许时间之内（含那一刻）。
 * 容许时间是方案的参数 `handInHours`。
 *
 * 理由码：`attendance.handInAccepted`、`attendance.handInOutsideOpening`、
 * `attendance.handInFromFuture`、`attendance.handInTooLate`。
 */
export const offlineHandIn = (
  { scannedAt, openedAt, closedAt, now }: OfflineFacts,
  scheme: Pick<PointScheme, 'handInHours'>,
): Permission => {
  const hours = scheme.handInHours.value;
  const outside =
    openedAt === null || scannedAt < openedAt || (closedAt !== null && scannedAt > closedAt);
  const code =
    scannedAt > now
      ? 'attendance.handInFromFuture'
      : outside
        ? 'attendance.handInOutsideOpening'
        : closedAt !== null && now > handInUntil(closedAt, scheme)
          ? 'attendance.handInTooLate'
          : 'attendance.handInAccepted';
  return {
    allowed: code === 'attendance.handInAccepted',
    reasons: [{ rule: 'attendance/offlineHandIn', articles: ['M8'], code, facts: { hours } }],
  };
};
