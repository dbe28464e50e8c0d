import { rankHints } from '../../rules/points/rankHints';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import { assessmentId, assessments } from '../_store/assessments';
import { membersOf } from '../_store/members';
import { committeeIn } from '../meeting/resolution';
import { pointSchemeFor } from '../points/scheme';
import { publishedBefore, resultRow } from './conclusions';
import { scoredRows } from './scoredRows';
import { submittedTotals } from './selfTotals';
import { participants, yearLedger } from './yearLedger';

/**
 * 支部评定的草表（S9、S10）：全年汇总与每人允许的结论，按名册次序；关爱管理的不列（S2）。
 * 上级退回过的，带上回写过的等次与备注。查看留痕。
 */
export const draft: Handler<'assessment', 'draft'> = async ({ year }, call) => {
  const ids = [assessmentId(call.orgId, year), assessmentId(call.orgId, year - 1)];
  const [roster, ledger, docs, totals] = await Promise.all([
    membersOf(call.orgId),
    yearLedger(call.orgId, year),
    assessments.find(
      { _id: _.in(ids) },
      { fields: { year: true, rows: true, help: true, annual: true } },
    ),
    submittedTotals(call.orgId, year),
  ]);
  const current = docs.find((doc) => doc.year === year);
  const previous = publishedBefore(docs.find((doc) => doc.year === year - 1));
  const people = participants(roster).map(({ _id: memberId, name, kind }) => ({
    memberId,
    name,
    kind,
  }));
  const written = new Map((current?.rows ?? []).map((row) => [row.memberId, row]));
  const rows = scoredRows(people, ledger, year, written);
  const names = new Map(roster.map((member) => [member._id, member.name]));
  const ranked = rows.map(({ memberId: id, score }) => ({ id, score }));
  return ok({
    rows: rows.map((row) =>
      resultRow(row, {
        year,
        help: current?.help[row.memberId],
        previous: previous.get(row.memberId),
        selfTotal: totals.get(row.memberId) ?? null,
        names,
      }),
    ),
    pending: ledger.pendingOf(people.map(({ memberId }) => memberId)),
    assessor: committeeIn(roster) ? ('branchCommittee' as const) : ('generalMeeting' as const),
    reasons: viewReasons(rankHints(ranked, pointSchemeFor(year)).reasons),
  });
};
