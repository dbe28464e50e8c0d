import type { AttendanceFacts } from '../../rules/attendance/absenceProposals';
import { absenceProposals } from '../../rules/attendance/absenceProposals';
import { civilDateOf } from '../../rules/calendar/civil';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { latestRequest } from '../_store/leaves';
import type { MeetingDoc, Participant } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { proposalEvent } from '../points/proposalEvent';
import { pointSchemeAt } from '../points/scheme';
import type { CheckIn } from './attendance';
import { ATTENDANCE_EVENTS, foldCheckIns } from './attendance';
import { statusOf } from './status';
import { yearRange } from './yearRange';

/**
 * 一次活动结束后要拟记的缺席（D16a）与超过免扣次数的请假（D16b）；不自动扣分（G5）。
 * 请假还在等答复的暂不拟记，答复之后再说（G4）。没有人请假时不读库；有就多两次往返（人多的分批）。
 *
 * @param people 只为这些人算；不给就是全体应到的
 */
export async function absenceEvents(
  meeting: MeetingDoc,
  checkIns: readonly CheckIn[],
  people: readonly Participant[] = meeting.participants,
): Promise<NewEvent[]> {
  const settled = people
    .filter((p) => latestRequest(meeting.requests, 'leave', p.memberId)?.state !== 'pending')
    .map((person) => ({
      person,
      status: statusOf(
        meeting,
        person.memberId,
        checkIns.find((c) => c.memberId === person.memberId),
      ).value,
    }));
  const absent = settled.flatMap(({ person, status }) =>
    status === 'absent' ? proposed(person, [factsOf(meeting, 'absent')], [meeting]) : [],
  );
  const onLeave = settled.filter(({ status }) => status === 'leave').map(({ person }) => person);
  return [...absent, ...(await leaveEvents(meeting, onLeave))];
}

/** 一批至多为这么多人数：人多时参加范围与请假合起来也不超过平台一次应答的上限。 */
const PEOPLE = 50;
/** 一页几次活动。 */
const ROWS = 20;

/** 数请假要的部分。 */
type LeaveMeeting = Pick<MeetingDoc, '_id' | 'title' | 'startsAt' | 'participants' | 'requests'>;

/** 这一年各次经批准的请假合在一起数；已拟记过的不重复（X5）。 */
async function leaveEvents(
  meeting: MeetingDoc,
  people: readonly Participant[],
): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (let from = 0; from < people.length; from += PEOPLE) {
    events.push(...(await leaveEventsOf(meeting, people.slice(from, from + PEOPLE))));
  }
  return events;
}

async function leaveEventsOf(
  meeting: MeetingDoc,
  people: readonly Participant[],
): Promise<NewEvent[]> {
  const ids = people.map((p) => p.memberId);
  const [from, to] = yearRange(civilDateOf(meeting.startsAt).year);
  const theirs = [{ only: 'memberId', in: ids }] as const;
  const held = await meetings.findAll(
    {
      branchId: meeting.branchId,
      startsAt: _.and([_.gte(from), _.lt(to)]),
      state: 'closed',
      requests: _.elemMatch({ kind: 'leave', memberId: _.in(ids) }),
    },
    {
      fields: { title: true, startsAt: true, participants: theirs, requests: theirs },
      rows: ROWS,
    },
  );
  const closed: LeaveMeeting[] = [...held.filter((m) => m._id !== meeting._id), meeting];
  const entries = await facts({
    'subject.memberId': _.in(ids),
    'subject.meetingId': _.in(closed.map((m) => m._id)),
    type: _.in([...ATTENDANCE_EVENTS, 'points.proposed']),
  });
  const checkIns = foldCheckIns(entries);
  const known = new Set(entries.map((entry) => entry._id));
  return people.flatMap((person) => {
    const leaves = closed.filter((m) => tookLeave(m, person.memberId, checkIns));
    const taken = leaves.map((m) => factsOf(m, 'leave'));
    return proposed(person, taken, leaves).filter((event) => !known.has(event.id ?? ''));
  });
}

function tookLeave(meeting: LeaveMeeting, memberId: string, checkIns: readonly CheckIn[]): boolean {
  const mine = checkIns.find((c) => c.meetingId === meeting._id && c.memberId === memberId);
  return (
    meeting.participants.some((p) => p.memberId === memberId) &&
    statusOf(meeting, memberId, mine).value === 'leave'
  );
}

function factsOf(
  meeting: Pick<MeetingDoc, '_id' | 'startsAt'>,
  status: 'leave' | 'absent',
): AttendanceFacts {
  return { eventId: meeting._id, at: meeting.startsAt, status, required: true };
}

function proposed(
  { memberId, careManaged }: Participant,
  attended: readonly AttendanceFacts[],
  events: readonly Pick<MeetingDoc, '_id' | 'title'>[],
): NewEvent[] {
  const byId = new Map(events.map((event) => [event._id, event]));
  const scheme = pointSchemeAt(attended[0]?.at ?? 0);
  return absenceProposals(memberId, attended, scheme, { careManaged }).flatMap((proposal) => {
    const event = byId.get(proposal.eventId);
    return event ? [proposalEvent(proposal, scheme, event)] : [];
  });
}
