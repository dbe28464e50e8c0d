import type { EventType, Fact } from '../_runtime/journal';
import type { CheckIn } from '../meeting/attendance';
import { checkInId, foldCheckIns, voidedId } from '../meeting/attendance';
import { opened, withEvent } from './ledger/fold';
import type { Proposal } from './ledger/types';

const OPENING: readonly EventType[] = ['points.proposed', 'points.claimed', 'points.vetoOpened'];

/** 积分账上的事件种类。 */
export const POINT_EVENTS: readonly EventType[] = [
  ...OPENING,
  'points.checked',
  'points.witnessed',
  'points.supplemented',
  'points.returned',
  'points.withdrawn',
  'points.answered',
  'points.decided',
  'points.reversed',
];

/** 认定或撤回事件的编号：一件拟记事项只能有其中一个，只有一次（S7）。 */
export function decisionId(proposalId: string): string {
  return `d_${proposalId}`;
}

/**
 * 事件 → 各件拟记事项，按事实发生先后（X2）。
 * 本人有签到（含补签、断网后交来的）的缺席不成立：还没认定的略去；认定过的留在账上，作已冲销（G4）。
 * 签到后来经异议认定不作数的，从认定那天起重新给本人申辩的时间（G5）。
 * 自动拟记、还没认定就撤回的（所据登记更正了）略去；由人提出又撤回的留着。
 */
export function foldProposals(entries: readonly Fact[]): Proposal[] {
  const attended = new Map(
    foldCheckIns(entries).map((checkIn) => [
      checkInId(checkIn.meetingId, checkIn.memberId),
      checkIn,
    ]),
  );
  const voidedAt = new Map(
    entries.flatMap(({ _id, type, at }) =>
      type === 'meeting.checkInVoided' ? [[_id, at] as const] : [],
    ),
  );
  const later = laterEvents(entries);
  return entries
    .flatMap((entry): Proposal[] => {
      const { memberId, meetingId } = entry.subject;
      if (!OPENING.includes(entry.type) || !memberId) return [];
      const absence = entry.type === 'points.proposed' && meetingId !== undefined;
      const again = absence ? voidedAt.get(voidedId(meetingId, memberId)) : undefined;
      const folded = (later.get(entry._id) ?? []).reduce(withEvent, opened(entry, memberId, again));
      if (folded.withdrawn && !folded.filed) return [];
      const came = absence ? attended.get(checkInId(meetingId, memberId)) : undefined;
      return came ? restored(folded, came) : [folded];
    })
    .sort((a, b) => a.eventAt - b.eventAt || (a.proposalId < b.proposalId ? -1 : 1));
}

/** 出席恢复之后的缺席：没认定的不成立；认定了的作已冲销，旧账不动（X2）。 */
function restored(absence: Proposal, came: CheckIn): Proposal[] {
  if (absence.decision === null) return [];
  if (absence.decision.kind === 'dismiss' || absence.reversal) return [absence];
  const at = Math.max(came.handedInAt ?? came.at, absence.decision.at);
  const by = came.by ?? came.memberId;
  const reason = '本人的出席已更正，这条缺席不成立';
  return [
    {
      ...absence,
      reversal: { at, by, reason },
      steps: [...absence.steps, { what: '出席更正，冲销', by, name: null, at, text: reason }],
    },
  ];
}

/** 每件事项开头之后的各事件，按先后。 */
function laterEvents(entries: readonly Fact[]): Map<string, Fact[]> {
  const grouped = new Map<string, Fact[]>();
  for (const entry of entries) {
    const { proposalId } = entry.subject;
    if (!proposalId || OPENING.includes(entry.type) || !POINT_EVENTS.includes(entry.type)) continue;
    const known = grouped.get(proposalId);
    if (known) known.push(entry);
    else grouped.set(proposalId, [entry]);
  }
  for (const list of grouped.values()) list.sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1));
  return grouped;
}
