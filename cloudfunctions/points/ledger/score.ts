import { civilDateOf } from '../../../rules/calendar/civil';
import { annualScore } from '../../../rules/points/annualScore';
import type { PointEvent } from '../../../rules/points/pointEvent';
import { pointSchemeFor } from '../scheme';
import { isVeto } from './state';
import type { Proposal } from './types';

/** 某年度的拟记事项：按事实发生的时刻（S1）。 */
export function inYear(proposals: readonly Proposal[], year: number): Proposal[] {
  return proposals.filter((proposal) => civilDateOf(proposal.eventAt).year === year);
}

/** 已认定的各件与对它们的冲销，化成积分账的各笔（S3、S4、X2）。 */
export function pointEventsOf(proposals: readonly Proposal[]): PointEvent[] {
  return proposals.flatMap((proposal): PointEvent[] => {
    const { proposalId: id, item, count, eventAt: at, decision, reversal } = proposal;
    if (decision?.kind !== 'confirm') return [];
    const entry: PointEvent = isVeto(item)
      ? { kind: 'veto', id, article: item, at }
      : { kind: 'entry', id, item, count, at };
    return reversal
      ? [entry, { kind: 'reversal', id: reversalId(id), of: id, at: reversal.at }]
      : [entry];
  });
}

/** 冲销事件的编号：一件至多冲销一次（X2）。 */
export function reversalId(proposalId: string): string {
  return `x_${proposalId}`;
}

/** 年度得分：只折叠已认定的，冲销的不计（S3、S4、X2）。 */
export function scoreOf(proposals: readonly Proposal[], year: number) {
  return annualScore(pointEventsOf(inYear(proposals, year)), pointSchemeFor(year));
}
