import { DECISION_RULES } from '../../rules/quorum/decisionRules';
import { due } from '../../rules/quorum/due';
import { meetingQuorum } from '../../rules/quorum/meetingQuorum';
import type { EventKind } from '../../rules/vocabulary';
import type { Headcount } from '../../types/contracts/meeting';
import { viewReasons } from '../_runtime/view';
import type { MeetingDoc } from '../_store/meetings';
import type { CheckIn } from './attendance';

/** 要作出决定的会才有法定人数；党课、主题党日只记出席。 */
const DECIDES: Readonly<Record<EventKind, boolean>> = {
  generalMeeting: true,
  committeeMeeting: true,
  groupMeeting: false,
  partyLecture: false,
  themedPartyDay: false,
  organisationalLifeMeeting: true,
  leadershipMeeting: true,
};

/** 应到、实到与法定人数（Q2—Q6、M9）：只由参加范围与签到算出。 */
export function headcountOf(meeting: MeetingDoc, checkIns: readonly CheckIn[]): Headcount {
  const counted = due({
    members: meeting.participants.map(({ memberId, kind }) => ({ id: memberId, kind })),
    exemptions: [],
    presentIds: checkIns.map((checkIn) => checkIn.memberId),
    asOf: meeting.startsAt,
  });
  const people = { due: counted.value.due.length, present: counted.value.present.length };
  const quorum = DECIDES[meeting.kind] ? meetingQuorum(people, DECISION_RULES.ordinary) : null;
  return {
    expected: meeting.participants.length,
    ...people,
    attending: counted.value.attendingNonVoting.length,
    needed: quorum?.value.required ?? null,
    met: quorum?.value.reached ?? null,
    reasons: viewReasons([...counted.reasons, ...(quorum?.reasons ?? [])]),
  };
}
