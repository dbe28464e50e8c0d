import { instantOf } from '../../rules/calendar/civil';
import { annualScore } from '../../rules/points/annualScore';
import type { AnnualScore } from '../../rules/points/annualScore';
import type { Quarter } from '../../rules/points/quarterPublication';
import { quarterSpan } from '../../rules/points/quarterPublication';
import { digestOf } from '../_runtime/hash';
import type { MemberDoc } from '../_store/members';
import { proposalsIn } from '../points/ledger/queries';
import { inYear, pointEventsOf } from '../points/ledger/score';
import { isOpen } from '../points/ledger/state';
import type { Proposal } from '../points/ledger/types';
import { pointSchemeFor } from '../points/scheme';

/** 只看账上的哪一截：某时刻之前发生的、某时刻为止认定的；冲销总是算上。 */
export interface LedgerCut {
  /** 事实发生在此之前。 */
  readonly before: number;
  /** 不晚于此时认定。 */
  readonly decidedBy: number;
}

/** 一个支部一年的积分账，按人分好。 */
export interface YearLedger {
  /** 某人的得分与明细（S3、X2）。 */
  scoreOf(memberId: string, cut?: LedgerCut): AnnualScore;
  /** 这些人里还没有办完的拟记事项；`before` 只数此前发生的。 */
  pendingOf(memberIds: readonly string[], before?: number): number;
}

/** 从事件账折出一个支部一年的账；`work` 里用不得（事务里不许查）。两次往返起，随账的长短加页。 */
export async function yearLedger(orgId: string, year: number): Promise<YearLedger> {
  return ledgerOf(await proposalsIn(orgId), year);
}

/** 折好的拟记事项 → 一年的账。 */
export function ledgerOf(proposals: readonly Proposal[], year: number): YearLedger {
  const scheme = pointSchemeFor(year);
  const own = new Map<string, Proposal[]>();
  for (const proposal of inYear(proposals, year)) {
    const list = own.get(proposal.memberId);
    if (list) list.push(proposal);
    else own.set(proposal.memberId, [proposal]);
  }
  return {
    scoreOf: (memberId, cut) => {
      const all = own.get(memberId) ?? [];
      const kept = cut ? all.filter((proposal) => within(proposal, cut)) : all;
      return annualScore(pointEventsOf(kept), scheme).value;
    },
    pendingOf: (memberIds, before = Number.POSITIVE_INFINITY) =>
      memberIds
        .flatMap((memberId) => own.get(memberId) ?? [])
        .filter((proposal) => proposal.eventAt < before && isOpen(proposal)).length,
  };
}

function within({ eventAt, decision }: Proposal, { before, decidedBy }: LedgerCut): boolean {
  return eventAt < before && decision !== null && decision.at <= decidedBy;
}

/** 某一季度的公布看账上的哪一截：季末之前发生的、`at` 为止认定的。 */
export function quarterCut(year: number, quarter: Quarter, at: number): LedgerCut {
  return { before: quarterSpan(year, quarter).until, decidedBy: at };
}

/** 这些人的积分的散列：哪几笔计了分、各计多少，一笔不同散列就不同。 */
export function scoresDigest(
  people: readonly { readonly memberId: string }[],
  scoreOf: (memberId: string) => AnnualScore,
): string {
  return digestOf(
    people.map(({ memberId }) => {
      const { base, score, lines } = scoreOf(memberId);
      const counted = lines.filter(({ state }) => state === 'counted');
      return [memberId, base, score, counted.map(({ eventId, points }) => [eventId, points])];
    }),
  );
}

/** 参加考核的（S2）：名册次序，关爱管理的不列。 */
export function participants(roster: readonly MemberDoc[]): MemberDoc[] {
  return roster.filter((member) => !member.careManaged);
}

/** 考核周期是否已经结束（S1、G2）。 */
export function yearEnded(year: number, now: number): boolean {
  return now >= yearEnd(year);
}

/** 考核周期结束的时刻：次年一月一日零时。 */
export function yearEnd(year: number): number {
  return instantOf({ year: year + 1, month: 1, day: 1 });
}
