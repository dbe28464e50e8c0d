import { civilDateOf } from '../../rules/calendar/civil';
import { defenceUntil } from '../../rules/points/defencePeriod';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { journal } from '../_runtime/journal';
import { bindings } from '../_store/bindings';
import { meetings } from '../_store/meetings';
import type { Proposal } from '../points/ledger';
import { POINT_EVENTS, foldProposals, inYear, scoreOf, stateOf } from '../points/ledger';
import { checkInFrom } from './attendance';
import { summaryOf } from './views';

const DAY_MS = 86_400_000;

/** 今天要我做什么。四次往返：认人、活动、账、待确认的绑定（只有书记取）。 */
export const today: Handler<'meeting', 'today'> = async (_input, call) => {
  const { memberId, member } = call.actor;
  const leads = call.roles.includes('secretary') || call.roles.includes('deputySecretary');
  const onDuty = leads || call.roles.includes('recorder');
  const mine = { 'subject.memberId': memberId, type: _.in([...POINT_EVENTS, 'meeting.checkedIn']) };
  const branchWide = _.or([mine, { orgId: call.orgId, type: _.in(POINT_EVENTS) }]);
  const [near, entries, pendingBindings] = await Promise.all([
    meetings.find(
      { branchId: call.orgId, endsAt: _.gte(call.now - DAY_MS) },
      { sort: [['startsAt', 'asc']], limit: 20 },
    ),
    journal.findAll(onDuty ? branchWide : mine),
    leads ? bindings.count({ branchId: call.orgId, state: 'pending' }) : Promise.resolve(0),
  ]);
  const checkIns = entries.flatMap(checkInFrom);
  const attended = new Set(entries.filter((e) => e.type === 'meeting.checkedIn').map((e) => e._id));
  const all = foldProposals(entries, attended);
  const own = all.filter((proposal) => proposal.memberId === memberId);
  const year = civilDateOf(call.now).year;
  const view = (state: 'open' | 'planned') =>
    near.filter((m) => m.state === state).map((m) => summaryOf(m, memberId, checkIns));
  return ok({
    now: call.now,
    open: view('open'),
    upcoming: view('planned'),
    toAnswer: own
      .filter((proposal) => stateOf(proposal, call.now) === 'awaitingAnswer')
      .map((p) => ({
        proposalId: p.proposalId,
        title: `${p.title}（${p.evidence}）`,
        until: defenceUntil(p.proposedAt),
      })),
    score: member.careManaged ? null : scoreLine(own, year, call),
    duties: onDuty ? { pendingBindings, ...dutyCounts(all, call.now) } : null,
  });
};

function scoreLine(own: readonly Proposal[], year: number, call: Call) {
  const pending = inYear(own, year).filter((p) =>
    stateOf(p, call.now).startsWith('awaiting'),
  ).length;
  return { year, score: scoreOf(own, year).value.score, pending };
}

function dutyCounts(all: readonly Proposal[], now: number) {
  const states = all.map((proposal) => stateOf(proposal, now));
  return {
    toDecide: states.filter((state) => state === 'awaitingDecision').length,
    waitingDefence: states.filter((state) => state === 'awaitingAnswer').length,
  };
}
