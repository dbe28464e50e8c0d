import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { duesOf } from '../_store/dues';
import { membersOf } from '../_store/members';
import { duesViewOf } from '../membership/duesFacts';
import { yearRange } from '../meeting/yearRange';
import type { AbsenceRun } from './absenceRuns';
import { absenceRuns } from './absenceRuns';
import { proposalsIn } from './ledger/queries';
import { inYear } from './ledger/score';
import type { Proposal } from './ledger/types';

type Warning = Output<'points', 'warnings'>['items'][number];

/**
 * V2（连续数月不参加组织生活）、V3（拖欠党费）的预警与证据，按名册次序。
 * 只是预警（G3）：要不要启动否决由支部决定；启动过的给出编号。查看留痕。
 */
export const warnings: Handler<'points', 'warnings'> = async ({ year }, call) => {
  const [from, until] = yearRange(year);
  if (from > call.now) return ok({ items: [] });
  const [roster, proposals, docs] = await Promise.all([
    membersOf(call.orgId),
    proposalsIn(call.orgId),
    duesOf(call.orgId, call.now),
  ]);
  const runs = await absenceRuns(call.orgId, year, call.now, roster, proposals);
  const opened = inYear(proposals, year);
  const asOf = Math.min(call.now, until);
  return ok({
    items: roster.flatMap(({ _id: memberId, name }) => {
      const run = runs.find((found) => found.memberId === memberId);
      const dues = duesViewOf(memberId, docs, year, asOf);
      return [
        ...(run ? [absenceItem(run, name, openedFor(opened, memberId, 'V2'))] : []),
        ...(dues.standing.warned
          ? [duesItem(memberId, name, dues, openedFor(opened, memberId, 'V3'))]
          : []),
      ];
    }),
  });
};

function absenceItem(run: AbsenceRun, name: string, proposalId: string | null): Warning {
  return {
    memberId: run.memberId,
    name,
    article: 'V2',
    evidence: run.missed.map(({ _id: meetingId, title, startsAt }) => ({
      label: `${dayOf(startsAt)} “${title}”没有签到，也没有请假`,
      meetingId,
    })),
    reasons: viewReasons(run.warning.reasons),
    proposalId,
  };
}

function duesItem(
  memberId: string,
  name: string,
  { standing, reasons }: ReturnType<typeof duesViewOf>,
  proposalId: string | null,
): Warning {
  return {
    memberId,
    name,
    article: 'V3',
    evidence: standing.unpaid.map((month) => ({
      label: `${month} 的党费至今未交`,
      meetingId: null,
    })),
    reasons,
    proposalId,
  };
}

/** 这一条已经启动、没有了结为不成立的否决程序。 */
function openedFor(
  proposals: readonly Proposal[],
  memberId: string,
  article: 'V2' | 'V3',
): string | null {
  const found = proposals.find(
    (one) =>
      one.memberId === memberId &&
      one.item === article &&
      one.decision?.kind !== 'dismiss' &&
      one.reversal === null &&
      one.withdrawn === null,
  );
  return found?.proposalId ?? null;
}
