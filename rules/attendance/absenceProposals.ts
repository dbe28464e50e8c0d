/** D16a、D16b：由出席记录提出减分建议。 */
import { civilDateOf } from '../calendar/civil';
import type { Reason } from '../reason';
import type { PointScheme } from '../schemes/pointScheme';
import type { AttendanceStatus } from '../vocabulary';

/** 一次活动的出席情况；`required` 表示属于党组织要求本人参加的活动（M9）。 */
export interface AttendanceFacts {
  readonly eventId: string;
  /** 活动时刻，epoch 毫秒；决定落在哪个考核年度（S1）。 */
  readonly at: number;
  readonly status: AttendanceStatus;
  readonly required: boolean;
}

/**
 * 一条减分建议，不是减分：须经支部审核、本人可申辩后才入账（S7、G5）。
 * 入账时的确定性 id 由调用方用 `eventId:memberId:item` 组成，重放不会重复（X5）。
 */
export interface ProposedPointEvent {
  readonly memberId: string;
  readonly eventId: string;
  readonly at: number;
  readonly item: 'D16a' | 'D16b';
  readonly count: 1;
  readonly points: number;
  readonly reason: Reason;
}

const byTime = (a: AttendanceFacts, b: AttendanceFacts): number =>
  a.at - b.at || (a.eventId < b.eventId ? -1 : 1);

/**
 * 某党员的缺席减分建议。
 * 未请假缺席要求参加的活动，每次一条 D16a；经批准的请假，一个考核年度内超过免扣次数的，每次一条 D16b。
 * 列入关爱管理、不参加积分的党员（S2）没有建议。预备党员同样应参加活动（M9），照常提出。
 * 与记录的次序无关：按活动时间先后数第几次请假。
 *
 * @param standing.careManaged 是否按 S2 不列入积分考核
 */
export const absenceProposals = (
  memberId: string,
  attendances: readonly AttendanceFacts[],
  scheme: PointScheme,
  standing: { readonly careManaged?: boolean } = {},
): ProposedPointEvent[] => {
  if (standing.careManaged === true) return [];
  const leavesByYear = new Map<number, number>();
  const proposals: ProposedPointEvent[] = [];
  const free = scheme.freeLeaves.value;
  for (const { eventId, at, status } of attendances.filter((a) => a.required).sort(byTime)) {
    const year = civilDateOf(at).year;
    if (status === 'absent') {
      const points = scheme.items.D16a.points.value;
      proposals.push({
        memberId,
        eventId,
        at,
        item: 'D16a',
        count: 1,
        points,
        reason: {
          rule: 'attendance/absenceProposals',
          articles: ['D16a', 'M8', 'G5'],
          code: 'attendance.absentWithoutLeave',
          facts: { eventId, points },
        },
      });
    } else if (status === 'leave') {
      const nth = (leavesByYear.get(year) ?? 0) + 1;
      leavesByYear.set(year, nth);
      if (nth <= free) continue;
      const points = scheme.items.D16b.points.value;
      proposals.push({
        memberId,
        eventId,
        at,
        item: 'D16b',
        count: 1,
        points,
        reason: {
          rule: 'attendance/absenceProposals',
          articles: ['D16b', 'M8', 'G5'],
          code: 'attendance.leaveBeyondFree',
          facts: { eventId, year, nth, free, points },
        },
      });
    }
  }
  return proposals;
};
