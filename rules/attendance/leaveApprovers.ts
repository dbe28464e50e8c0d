/** M8、O8：请假由谁批。 */
import type { Decided } from '../result';

/** 支部里任职的一个人。 */
export interface Officer {
  readonly memberId: string;
  readonly offices: readonly ('secretary' | 'deputySecretary' | 'recorder' | 'recordSupervisor')[];
}

/**
 * 谁可以批这个人的假（M8）：书记、副书记，申请人自己除外；除申请人外没有书记、副书记的，
 * 由记录员、监督员批，免得书记的假没有人批。结果按编号排列，空即暂时没有人能批。
 *
 * 理由码：`attendance.leaveByLeaders`、`attendance.leaveByRecorders`、`attendance.leaveByNobody`。
 */
export const leaveApprovers = (
  applicantId: string,
  officers: readonly Officer[],
): Decided<readonly string[]> => {
  const holding = (...wanted: Officer['offices'][number][]): string[] =>
    officers
      .filter((o) => o.memberId !== applicantId && o.offices.some((x) => wanted.includes(x)))
      .map((o) => o.memberId)
      .sort();
  const leaders = holding('secretary', 'deputySecretary');
  const value = leaders.length > 0 ? leaders : holding('recorder', 'recordSupervisor');
  const code =
    leaders.length > 0
      ? 'attendance.leaveByLeaders'
      : value.length > 0
        ? 'attendance.leaveByRecorders'
        : 'attendance.leaveByNobody';
  return {
    value,
    reasons: [{ rule: 'attendance/leaveApprovers', articles: ['M8', 'O8'], code, facts: {} }],
  };
};
