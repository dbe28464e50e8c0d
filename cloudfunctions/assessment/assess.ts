import { assessmentPermission } from '../../rules/points/assessmentPermission';
import { allowedConclusions } from '../../rules/points/allowedConclusions';
import type { Input, Output } from '../../types/api';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { AssessmentDoc, BranchAssessment, FrozenRow } from '../_store/assessments';
import { standing } from '../_store/assessments';
import { membersOf } from '../_store/members';
import type { CarriedResolution } from '../meeting/resolution';
import { carriedResolution, committeeIn } from '../meeting/resolution';
import { pointSchemeFor } from '../points/scheme';
import { scoredRows } from './scoredRows';
import { loadYear, saveYear } from './yearDoc';
import type { YearLedger } from './yearLedger';
import { participants, scoresDigest, yearEnd, yearEnded, yearLedger } from './yearLedger';

/**
 * 支部评定（S9、O2）：凭归档纪实里通过的决议；得分照此刻的账冻结，等次须在积分允许之内（S10），可以不填。
 * 评定之后这一年关账。全文写进事件账。错误：ASSESSMENT_REFUSED、NOT_FOUND。
 */
export const assess: Handler<'assessment', 'assess'> = async (input, call) => {
  const { year } = input;
  const [roster, ledger] = await Promise.all([membersOf(call.orgId), yearLedger(call.orgId, year)]);
  const found = await carriedResolution(call.orgId, input, roster, 'ASSESSMENT_REFUSED');
  const people = participants(roster).map(({ _id: memberId, name, kind }) => ({
    memberId,
    name,
    kind,
  }));
  const written = new Map(input.rows.map((row) => [row.memberId, row]));
  const rows = scoredRows(people, ledger, year, written);
  const hasCommittee = committeeIn(roster);
  return mutate<Output<'assessment', 'assess'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const permission = assessmentPermission({
      year,
      yearEnded: yearEnded(year, call.now),
      assessed: standing(current.doc) !== null,
      pending: ledger.pendingOf(people.map(({ memberId }) => memberId)),
      hasCommittee,
      resolution: found.ok ? resolutionOf(found.value, current.doc, year) : null,
      members: rows.map((row) => assessable(row, year)),
      rows: input.rows.map(({ memberId: id, grade }) => ({ id, grade })),
    });
    if (!permission.allowed) return refuse('ASSESSMENT_REFUSED', permission.reasons);
    if (!found.ok) return found;
    const version = current.doc.version + 1;
    const assessed: BranchAssessment = {
      body: hasCommittee ? 'branchCommittee' : 'generalMeeting',
      ...refOf(input),
      at: call.now,
      by: call.actor.member.name,
      digest: digestOfRows(rows, ledger),
    };
    await saveYear(current, { version, assessed, review: null, rows }, tx);
    const { body, meetingId, resolution, digest } = assessed;
    return ok({
      output: { year, version, members: rows.length },
      events: [
        {
          type: 'assessment.assessed',
          subject: { meetingId },
          payload: { year, version, body, resolution, digest, rows },
        },
      ],
    });
  });
};

function refOf({ meetingId, resolution }: Input<'assessment', 'assess'>) {
  return { meetingId, resolution };
}

function resolutionOf(
  { kind, heldAt, meetingId, resolution }: CarriedResolution,
  { assessed, review }: AssessmentDoc,
  year: number,
) {
  const returned =
    review?.decision === 'return' &&
    assessed?.meetingId === meetingId &&
    assessed.resolution === resolution;
  return { kind, afterYear: heldAt >= yearEnd(year), returned };
}

function assessable({ memberId: id, name, kind, score, vetoed, hint }: FrozenRow, year: number) {
  const facts = { score, vetoed, topRanked: hint === 'top' };
  const { required, barred } = allowedConclusions(facts, pointSchemeFor(year)).value;
  return { id, name, kind, required, barred };
}

/** 冻结的各行与哪几笔计了分，一并取散列。 */
function digestOfRows(rows: readonly FrozenRow[], ledger: YearLedger): string {
  return scoresDigest(rows, (memberId) => ledger.scoreOf(memberId));
}
