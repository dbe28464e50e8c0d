/** G5、M8：本人对自己的一条出席记录可不可以提异议。 */
import type { Permission } from '../result';

/** 本人看到的出席结果；late 是到会而迟到。 */
export type AttendanceLine = 'present' | 'late' | 'leave' | 'absent';

/**
 * 可否提异议（G5）：缺席、请假、迟到的记录可以；按时到会的没有可异议的；
 * 已有一件等答复的不能再提，答复之后有新的理由可以再提。
 *
 * 理由码：`attendance.contestable`、`attendance.nothingToContest`、`attendance.contestWaiting`。
 */
export const contestable = (line: AttendanceLine, waiting: boolean): Permission => {
  const code =
    line === 'present'
      ? 'attendance.nothingToContest'
      : waiting
        ? 'attendance.contestWaiting'
        : 'attendance.contestable';
  return {
    allowed: code === 'attendance.contestable',
    reasons: [{ rule: 'attendance/contestable', articles: ['G5', 'M8'], code, facts: { line } }],
  };
};
