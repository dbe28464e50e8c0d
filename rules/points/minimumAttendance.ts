/** D16：年度最低参加次数。 */
import type { Decided } from '../result';
import type { AttendanceTier, PointScheme } from '../schemes/pointScheme';
import type { Position, ServiceStatus } from '../vocabulary';

/** 次数是否达到；不足本身不扣分，是要提示的指标（D16）。 */
export interface AttendanceCount {
  readonly required: number;
  readonly attended: number;
  readonly shortBy: number;
}

/** 按哪一档：班子成员、委员按职务，其余离退休党员按离退休，再其余为普通党员。 */
export const attendanceTier = (position: Position, service: ServiceStatus): AttendanceTier =>
  position === 'ordinary' && service === 'retired' ? 'retired' : position;

/**
 * 某年度到会次数与最低次数之差（D16）。`attended` 只数到会，请假不算参加。
 */
export const minimumAttendance = (
  tier: AttendanceTier,
  attended: number,
  scheme: PointScheme,
): Decided<AttendanceCount> => {
  const required = scheme.minimumAttendances[tier].value;
  const shortBy = Math.max(0, required - attended);
  return {
    value: { required, attended, shortBy },
    reasons: [
      {
        rule: 'points/minimumAttendance',
        articles: ['D16'],
        code: shortBy > 0 ? 'points.attendanceShort' : 'points.attendanceEnough',
        facts: { required, attended, shortBy },
      },
    ],
  };
};
