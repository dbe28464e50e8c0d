/** M8：请假要在事前提出，同一次活动只提一次。 */
import type { Permission } from '../result';

/** 请假走到了哪一步。 */
export const LEAVE_STATES = ['pending', 'granted', 'refused', 'withdrawn'] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

/** 能不能请假要看的事实；时刻均为 epoch 毫秒。 */
export interface LeaveRequestFacts {
  readonly startsAt: number;
  readonly now: number;
  /** 这次活动上本人最近一次请假的状态；没有请过为 null。 */
  readonly current: LeaveState | null;
  readonly signedIn: boolean;
}

/**
 * 可否请假（M8）：活动开始之前（不含开始那一刻）；还没有签到；没有正在等答复或已批准的请假。
 * 被退回的、自己撤回的可以再请；同一时间的另一次活动互不相干。
 *
 * 理由码：`attendance.leaveAskable`、`attendance.leaveAfterStart`、
 * `attendance.leaveAlreadyAsked`、`attendance.leaveAlreadyPresent`。
 */
export const leaveRequest = (facts: LeaveRequestFacts): Permission => {
  const code =
    facts.now >= facts.startsAt
      ? 'attendance.leaveAfterStart'
      : facts.signedIn
        ? 'attendance.leaveAlreadyPresent'
        : facts.current === 'pending' || facts.current === 'granted'
          ? 'attendance.leaveAlreadyAsked'
          : 'attendance.leaveAskable';
  return {
    allowed: code === 'attendance.leaveAskable',
    reasons: [{ rule: 'attendance/leaveRequest', articles: ['M8'], code, facts: {} }],
  };
};
