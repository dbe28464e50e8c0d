import { civilDateOf } from '../../rules/calendar/civil';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import { bindings } from '../_store/bindings';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { POINT_EVENTS, foldProposals } from '../points/ledger';
import { inYear, scoreOf } from '../points/ledger/score';
import { answerUntil, stateOf } from '../points/ledger/state';
import { unsettledFacts } from '../points/ledger/unsettled';
import type { Proposal } from '../points/ledger/types';
import { ATTENDANCE_EVENTS, foldCheckIns } from './attendance';
import { requestView } from './requests';
import { summaryFields, summaryOf } from './views';

const DAY_MS = 86_400_000;
/** 首页列几次活动、几件等答复的；取的比列的多，等答复的可能在早已结束的活动上。 */
const SHOWN = 20;
const NEAR = 60;

/** 今天要我做什么。四次往返，账再长也是：认人、活动、账、待确认的绑定（只有书记取）。 */
export const today: Handler<'meeting', 'today'> = async (_input, call) => {
  const { memberId, member } = call.actor;
  const leads = call.roles.includes('secretary') || call.roles.includes('deputySecretary');
  const onDuty = leads || call.roles.includes('recorder');
  const answers = onDuty || call.roles.includes('recordSupervisor');
  const mine = {
    'subject.memberId': memberId,
    type: _.in([...POINT_EVENTS, ...ATTENDANCE_EVENTS]),
  };
  const { orgId } = call;
  const waiting = { branchId: orgId, waiting: true };
  const soon = { branchId: orgId, endsAt: _.gte(call.now - DAY_MS) };
  const [near, entries, pendingBindings] = await Promise.all([
    meetings.find(_.or([soon, answers ? waiting : { ...waiting, ...askedOf(memberId) }]), {
      sort: [['startsAt', 'asc']],
      limit: NEAR,
      fields: {
        ...summaryFields(memberId),
        requests: [
          { only: 'memberId', in: [memberId] },
          { only: 'state', in: ['pending'] },
        ],
        waiting: true,
      },
    }),
    onDuty ? unsettledFacts(orgId, memberId, mine) : facts(mine),
    leads ? bindings.count({ branchId: call.orgId, state: 'pending' }) : Promise.resolve(0),
  ]);
  const checkIns = foldCheckIns(entries);
  const all = foldProposals(entries);
  const own = all.filter((proposal) => proposal.memberId === memberId);
  const year = civilDateOf(call.now).year;
  const view = (state: 'open' | 'planned') =>
    near
      .filter((m) => m.state === state && m.endsAt >= call.now - DAY_MS)
      .slice(0, SHOWN)
      .map((m) => summaryOf(m, memberId, checkIns));
  return ok({
    now: call.now,
    open: view('open'),
    upcoming: view('planned'),
    toAnswer: own
      .map((p) => ({ ...p, until: answerUntil(p, call.now) }))
      .flatMap(({ proposalId, title, evidence, until }) =>
        until === null ? [] : [{ proposalId, title: `${title}（${evidence}）`, until }],
      ),
    score: member.careManaged ? null : scoreLine(own, year, call),
    asked: answers ? [] : waitingFor(near, call),
    duties: answers
      ? {
          pendingBindings,
          ...(onDuty ? dutyCounts(all, call.now) : { toDecide: 0, waitingDefence: 0 }),
          requests: waitingFor(near, call),
        }
      : null,
  });
};

/** 登记时请了这个人确认的。 */
const askedOf = (memberId: string) => ({ 'requests.approver.memberId': memberId });

/** 等本人答复的请假、补签、异议，先提出的在前。 */
function waitingFor(
  near: readonly Pick<MeetingDoc, '_id' | 'title' | 'startsAt' | 'waiting' | 'requests'>[],
  call: Call,
) {
  return near
    .filter((meeting) => meeting.waiting)
    .flatMap((meeting) =>
      meeting.requests.map((request) => ({
        ...requestView(request, call),
        meetingId: meeting._id,
        title: meeting.title,
        startsAt: meeting.startsAt,
      })),
    )
    .filter((request) => request.mayAnswer)
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN);
}

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
