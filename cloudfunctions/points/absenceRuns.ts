import type { AttendanceFacts } from '../../rules/attendance/absenceProposals';
import { monthIndexOf, monthStartOf } from '../../rules/calendar/cycle';
import type { AbsenceWarning } from '../../rules/points/absenceWarning';
import { absenceWarning } from '../../rules/points/absenceWarning';
import type { Decided } from '../../rules/result';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import type { CheckIn } from '../meeting/attendance';
import { ATTENDANCE_EVENTS, foldCheckIns } from '../meeting/attendance';
import { statusOf } from '../meeting/status';
import { yearRange } from '../meeting/yearRange';
import { exemptionsIn } from './exemptions';
import type { Proposal } from './ledger/types';
import { pointSchemeFor } from './scheme';

/** 一次取几次活动的参加范围。 */
const ROWS = 20;

/** 判断缺席要的部分。 */
type HeldMeeting = Pick<MeetingDoc, '_id' | 'title' | 'startsAt' | 'participants' | 'requests'>;

/** 一人的预警与其中各次活动。 */
export interface AbsenceRun {
  readonly memberId: string;
  readonly warning: Decided<AbsenceWarning>;
  readonly missed: readonly Pick<MeetingDoc, '_id' | 'title' | 'startsAt'>[];
}

/**
 * 某年里连续数月不参加组织生活的各人（V2），只是预警（G3）。跨年的一段，从头一年里数起，但须碰到这一年。
 * 缺席都已拟记在账上，先由账挑出可能的人，再逐次核对出席；支部认定不成立、已冲销的缺席不算（G4）。
 *
 * @param proposals 本支部（或其中一人）的拟记事项
 */
export async function absenceRuns(
  orgId: string,
  year: number,
  now: number,
  roster: readonly Pick<MemberDoc, '_id' | 'kind' | 'careManaged'>[],
  proposals: readonly Proposal[],
): Promise<AbsenceRun[]> {
  const scheme = pointSchemeFor(year);
  const threshold = scheme.absenceMonths.value;
  const [yearStart, yearEnd] = yearRange(year);
  const from = monthStartOf(monthIndexOf(yearStart) - threshold + 1);
  const asOf = Math.min(now, yearEnd);
  const standing = standingAbsences(proposals, from, asOf);
  const people = roster.filter(({ _id }) => (standing.get(_id)?.months.size ?? 0) >= threshold);
  if (people.length === 0) return [];
  const ids = people.map(({ _id }) => _id);
  const theirs = [{ only: 'memberId', in: ids }] as const;
  const fields = { title: true, startsAt: true, participants: theirs, requests: theirs } as const;
  const [held, entries, exemptions] = await Promise.all([
    meetings.findAll(
      { branchId: orgId, state: 'closed', startsAt: _.and([_.gte(from), _.lt(asOf)]) },
      { fields, rows: ROWS },
    ),
    facts({ 'subject.memberId': _.in(ids), type: _.in(ATTENDANCE_EVENTS) }),
    exemptionsIn(orgId),
  ]);
  const checkIns = foldCheckIns(entries);
  return people.flatMap(({ _id: memberId, kind, careManaged }) => {
    const absences = standing.get(memberId)?.meetingIds ?? new Set();
    const attended = held.flatMap((meeting) => factsOf(meeting, memberId, checkIns, absences));
    const member = { kind, careManaged, exemptions: exemptions.get(memberId) ?? [] };
    const warning = absenceWarning(member, attended, asOf, scheme);
    if (!warning.value.warned) return [];
    const missed = held.filter(({ _id }) => warning.value.eventIds.includes(_id));
    missed.sort((a, b) => a.startsAt - b.startsAt);
    return [{ memberId, warning, missed }];
  });
}

interface Absences {
  readonly months: Set<number>;
  readonly meetingIds: Set<string>;
}

/** 站得住的缺席：拟记着、认定了的；不成立、冲销了的不算。 */
function standingAbsences(
  proposals: readonly Proposal[],
  from: number,
  until: number,
): Map<string, Absences> {
  const found = new Map<string, Absences>();
  for (const { item, memberId, meetingId, eventAt, decision, reversal } of proposals) {
    if (item !== 'D16a' || meetingId === null || eventAt < from || eventAt >= until) continue;
    if (decision?.kind === 'dismiss' || reversal) continue;
    const known = found.get(memberId) ?? { months: new Set(), meetingIds: new Set() };
    known.months.add(monthIndexOf(eventAt));
    known.meetingIds.add(meetingId);
    found.set(memberId, known);
  }
  return found;
}

function factsOf(
  meeting: HeldMeeting,
  memberId: string,
  checkIns: readonly CheckIn[],
  absences: ReadonlySet<string>,
): AttendanceFacts[] {
  if (!meeting.participants.some((person) => person.memberId === memberId)) return [];
  const mine = checkIns.find((c) => c.meetingId === meeting._id && c.memberId === memberId);
  const { value } = statusOf(meeting, memberId, mine);
  const status = value === 'absent' && !absences.has(meeting._id) ? 'leave' : value;
  return [{ eventId: meeting._id, at: meeting.startsAt, status, required: true }];
}
