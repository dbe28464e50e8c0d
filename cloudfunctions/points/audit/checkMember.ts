import { civilDateOf } from '../../../rules/calendar/civil';
import { nightlyCheck } from '../../../rules/points/nightlyCheck';
import type { LedgerMismatch, Settled } from '../../../rules/points/nightlyCheck';
import type { ProposalState } from '../../../types/contracts/proposal';
import type { Fact } from '../../_runtime/journal';
import type { ProposalDoc } from '../../_store/proposals';
import { POINT_EVENTS, foldProposals } from '../ledger';
import { inYear, pointEventsOf } from '../ledger/score';
import { stateOf } from '../ledger/state';
import { pointSchemeFor } from '../scheme';
import type { PrintedScore } from './publishedScores';
import { recomputed } from './publishedScores';

/** 核对一名党员要的。 */
export interface MemberRecords {
  /** 他的积分与出席事件。 */
  readonly entries: readonly Fact[];
  readonly docs: readonly ProposalDoc[];
  readonly edited: readonly Fact[];
  readonly printed: readonly PrintedScore[];
}

/** 查出的一处，在哪一年。 */
export interface YearMismatch extends LedgerMismatch {
  readonly year: number;
}

/** 一名党员历年的账逐年核对（X2）；都对得上为空。 */
export function checkMember(records: MemberRecords, now: number): YearMismatch[] {
  const { entries, docs, edited, printed } = records;
  const folded = foldProposals(entries);
  const orphans = orphansIn(entries);
  const years = new Set([
    ...folded.map(({ eventAt }) => yearOf(eventAt)),
    ...docs.map(({ eventAt }) => yearOf(eventAt)),
    ...[...orphans, ...edited].map(({ at }) => yearOf(at)),
    ...printed.map(({ year }) => year),
  ]);
  return [...years].sort().flatMap((year) => {
    const own = inYear(folded, year);
    return nightlyCheck(
      {
        events: pointEventsOf(own),
        matters: own.map((matter) => ({
          proposalId: matter.proposalId,
          item: matter.item,
          count: matter.count,
          points: matter.points,
          settled: settledOf(stateOf(matter, now)),
        })),
        filings: docs
          .filter(({ eventAt }) => yearOf(eventAt) === year)
          .map((doc) => ({ proposalId: doc._id, settled: settledOf(stateOf(doc, now)) })),
        orphans: idsIn(orphans, year, ({ subject, _id }) => subject.proposalId ?? _id),
        edited: idsIn(edited, year, ({ _id }) => _id),
        published: printed
          .filter((score) => score.year === year)
          .map((score) => ({
            title: score.title,
            printed: score.printed,
            recomputed: recomputed(score, entries),
          })),
      },
      pointSchemeFor(year),
    ).map((mismatch) => ({ ...mismatch, year }));
  });
}

const SETTLED: readonly ProposalState[] = ['withdrawn', 'confirmed', 'dismissed', 'reversed'];

function settledOf(state: ProposalState): Settled {
  return SETTLED.includes(state) ? (state as Settled) : 'open';
}

const OPENING: readonly string[] = ['points.proposed', 'points.claimed', 'points.vetoOpened'];

/** 账上有后来的经过，没有开头的事项。 */
function orphansIn(entries: readonly Fact[]): Fact[] {
  const opened = new Set(entries.flatMap(({ _id, type }) => (OPENING.includes(type) ? [_id] : [])));
  return entries.filter(
    ({ type, subject }) =>
      POINT_EVENTS.includes(type) &&
      !OPENING.includes(type) &&
      !opened.has(subject.proposalId ?? ''),
  );
}

function idsIn(entries: readonly Fact[], year: number, idOf: (entry: Fact) => string): string[] {
  return [...new Set(entries.filter(({ at }) => yearOf(at) === year).map(idOf))];
}

function yearOf(at: number): number {
  return civilDateOf(at).year;
}
