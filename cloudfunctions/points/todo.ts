import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import { ledgerChecks } from '../_store/ledgerChecks';
import { proposals } from '../_store/proposals';
import { ATTENDANCE_EVENTS } from '../meeting/attendance';
import { holdsAny } from '../meeting/holdsAny';
import { CARE_EVENTS, careWaiting, foldCare } from './careState';
import { POINT_EVENTS, foldProposals } from './ledger';
import { answerUntil, stateOf } from './ledger/state';
import { unsettledFacts } from './ledger/unsettled';
import { LEADERS } from './reviewers';
import { isShown } from './testimony';
import { mayChange } from './withdraw';

/** 与我有关、等着办的（S7、S8、G5）。至多四次往返：认人、账、由人提出而与我有关的、最近一遍核对的起讫。 */
export const todo: Handler<'points', 'todo'> = async (_input, call) => {
  const { memberId } = call.actor;
  const { orgId } = call;
  const mine = {
    'subject.memberId': memberId,
    type: _.in([...POINT_EVENTS, ...ATTENDANCE_EVENTS, ...CARE_EVENTS]),
  };
  const leads = holdsAny(call.roles, LEADERS);
  const watches = leads || call.roles.includes('recordSupervisor');
  const also = watches ? [{ orgId, type: 'points.mismatched' }] : [];
  const entriesOf = () => {
    if (leads) return unsettledFacts(orgId, memberId, mine, also);
    return facts(also.length === 0 ? mine : _.or([mine, ...also]));
  };
  const [entries, open, check] = await Promise.all([
    entriesOf(),
    proposals.find(
      _.and([
        { branchId: orgId, open: true },
        _.or([{ askedIds: memberId }, { filedBy: memberId }, { memberId }]),
      ]),
      {
        fields: {
          title: true,
          kind: true,
          memberId: true,
          filedBy: true,
          check: true,
          returned: true,
          witnesses: true,
        },
      },
    ),
    watches ? ledgerChecks.get(orgId) : null,
  ]);
  const all = foldProposals(entries);
  const care = foldCare(entries).get(memberId);
  return ok({
    toWitness: open.filter(
      (doc) =>
        isShown(doc) && doc.witnesses.some((w) => w.witnessId === memberId && w.decision === null),
    ).length,
    returned: open
      .filter((doc) => mayChange(doc, memberId))
      .filter(
        ({ check, returned }) => check === 'risky' || (returned !== null && check !== 'pending'),
      )
      .map(({ _id, title }) => ({ proposalId: _id, title })),
    toAnswer: all
      .filter((one) => one.memberId === memberId)
      .flatMap((one) => {
        const until = answerUntil(one, call.now);
        const title = `${one.title}（${one.evidence}）`;
        return until === null ? [] : [{ proposalId: one.proposalId, title, until }];
      }),
    careAsked: care !== undefined && careWaiting(care),
    toDecide: leads
      ? all.filter(
          (one) => one.memberId !== memberId && stateOf(one, call.now) === 'awaitingDecision',
        ).length
      : 0,
    mismatches: entries.filter(
      ({ type, at }) =>
        type === 'points.mismatched' &&
        at >= (check?.checkedFrom ?? Infinity) &&
        at <= (check?.checkedAt ?? 0),
    ).length,
  } satisfies Output<'points', 'todo'>);
};
