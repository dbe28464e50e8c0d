import { civilDateOf } from '../../rules/calendar/civil';
import { annualScore } from '../../rules/points/annualScore';
import { defenceUntil } from '../../rules/points/defencePeriod';
import type { PointEvent } from '../../rules/points/pointEvent';
import { _ } from '../_runtime/cloud';
import type { EventType, JournalEntry } from '../_runtime/journal';
import { journal } from '../_runtime/journal';
import { ATTENDANCE_EVENTS, attendedIds, checkInId, voidedId } from '../meeting/attendance';
import type { ProposalPayload } from './proposalEvent';
import { pointSchemeFor } from './scheme';

/** 积分账上的事件种类。 */
export const POINT_EVENTS: readonly EventType[] = [
  'points.proposed',
  'points.answered',
  'points.decided',
  'points.withdrawn',
];

/** 一件拟记事项到现在的样子：由事件折叠而来，不另存（X2）。 */
export interface Proposal extends ProposalPayload {
  readonly proposalId: string;
  readonly memberId: string;
  readonly meetingId: string | null;
  readonly proposedAt: number;
  readonly proposedBy: string;
  readonly answer: {
    readonly kind: 'accept' | 'defend';
    readonly at: number;
    readonly text: string | null;
  } | null;
  readonly decision: {
    readonly kind: 'confirm' | 'dismiss';
    readonly at: number;
    readonly by: string;
    readonly reason: string;
  } | null;
}

export type ProposalState = 'awaitingAnswer' | 'awaitingDecision' | 'confirmed' | 'dismissed';

/**
 * 事件 → 各件拟记事项，按事实发生先后。本人有签到（含补签、断网后交来的）的缺席不成立，直接略去（G4）；
 * 签到后来经异议认定不作数的，从认定那天起重新给本人申辩的时间（G5）。还没认定就撤回的（所据登记更正了）也略去。
 */
export function foldProposals(entries: readonly JournalEntry[]): Proposal[] {
  const attended = attendedIds(entries);
  const voidedAt = new Map(
    entries.flatMap(({ _id, type, at }) =>
      type === 'meeting.checkInVoided' ? [[_id, at] as const] : [],
    ),
  );
  const answers = latest(entries, 'points.answered');
  const decisions = latest(entries, 'points.decided');
  const withdrawn = latest(entries, 'points.withdrawn');
  return entries
    .flatMap((entry) => {
      const { memberId, meetingId } = entry.subject;
      if (entry.type !== 'points.proposed' || !memberId) return [];
      if (meetingId && attended.has(checkInId(meetingId, memberId))) return [];
      if (withdrawn.has(entry._id)) return [];
      const answered = answers.get(entry._id);
      const decided = decisions.get(entry._id);
      return [
        {
          ...(entry.payload as unknown as ProposalPayload),
          proposalId: entry._id,
          memberId,
          meetingId: meetingId ?? null,
          proposedAt: Math.max(
            entry.at,
            (meetingId && voidedAt.get(voidedId(meetingId, memberId))) || 0,
          ),
          proposedBy: entry.actor,
          answer: answered
            ? {
                ...(answered.payload as { kind: 'accept' | 'defend'; text: string | null }),
                at: answered.at,
              }
            : null,
          decision: decided
            ? {
                ...(decided.payload as { kind: 'confirm' | 'dismiss'; reason: string }),
                at: decided.at,
                by: decided.actor,
              }
            : null,
        },
      ];
    })
    .sort((a, b) => a.eventAt - b.eventAt || (a.proposalId < b.proposalId ? -1 : 1));
}

function latest(entries: readonly JournalEntry[], type: EventType): Map<string, JournalEntry> {
  return new Map(
    entries
      .filter((entry) => entry.type === type)
      .sort((a, b) => a.at - b.at)
      .flatMap((entry) =>
        entry.subject.proposalId ? [[entry.subject.proposalId, entry] as const] : [],
      ),
  );
}

/** 认定或撤回事件的编号：一件拟记事项只能有其中一个，只有一次（S7）。 */
export function decisionId(proposalId: string): string {
  return `d_${proposalId}`;
}

/** 走到了哪一步（G5、S7）：本人回应或期满之前不能认定。 */
export function stateOf(proposal: Proposal, now: number): ProposalState {
  if (proposal.decision) return proposal.decision.kind === 'confirm' ? 'confirmed' : 'dismissed';
  return proposal.answer || now >= defenceUntil(proposal.proposedAt)
    ? 'awaitingDecision'
    : 'awaitingAnswer';
}

/** 某年度的拟记事项。 */
export function inYear(proposals: readonly Proposal[], year: number): Proposal[] {
  return proposals.filter((proposal) => civilDateOf(proposal.eventAt).year === year);
}

/** 年度得分：只折叠已认定的（S3、X2）。 */
export function scoreOf(proposals: readonly Proposal[], year: number) {
  const events: PointEvent[] = inYear(proposals, year).flatMap((proposal) =>
    proposal.decision?.kind === 'confirm'
      ? [
          {
            kind: 'entry',
            id: proposal.proposalId,
            item: proposal.item,
            count: proposal.count,
            at: proposal.eventAt,
          },
        ]
      : [],
  );
  return annualScore(events, pointSchemeFor(year));
}

/** 一名党员的全部拟记事项；签到一并取出，一次往返。 */
export async function proposalsOf(memberId: string): Promise<Proposal[]> {
  const entries = await journal.findAll({
    'subject.memberId': memberId,
    type: _.in([...POINT_EVENTS, ...ATTENDANCE_EVENTS]),
  });
  return foldProposals(entries);
}

/**
 * 一个支部的全部拟记事项。结束时已有的签到只为还没认定的核对（认定时已核对过，G4）；
 * 结束之后才有的签到（补签、断网后交来、异议更正）不论认定与否都核对。两次往返。
 */
export async function proposalsIn(orgId: string): Promise<Proposal[]> {
  const entries = await journal.findAll({ orgId, type: _.in(POINT_EVENTS) });
  const decided = new Set(
    entries.flatMap(({ type, subject }) => (type === 'points.decided' ? [subject.proposalId] : [])),
  );
  const claimed = entries.flatMap(({ _id, type, subject: { meetingId, memberId } }) =>
    type === 'points.proposed' && meetingId && memberId && !decided.has(_id)
      ? [checkInId(meetingId, memberId)]
      : [],
  );
  const afterwards = { orgId, type: _.in(ATTENDANCE_EVENTS), 'payload.afterwards': true };
  const attendance = await journal.findAll(
    claimed.length === 0 ? afterwards : _.or([afterwards, { _id: _.in(claimed) }]),
  );
  return foldProposals([...entries, ...attendance]);
}
