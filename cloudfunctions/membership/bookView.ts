import type { BookLine } from '../../types/contracts/membership';
import {
  DUES_STATE_LABELS,
  EVENT_KIND_LABELS,
  PROPOSAL_STATE_LABELS,
  SERVICE_LABELS,
  TALK_KIND_LABELS,
} from '../../types/labels';
import { instantOf, yearOf } from '../../types/time';
import type { EventType } from '../_runtime/journal';
import { foldCheckIns } from '../meeting/attendance';
import { foldProposals } from '../points/ledger';
import { inYear } from '../points/ledger/score';
import { stateOf } from '../points/ledger/state';
import type { MemberFacts } from './memberFacts';
import { serviceOf } from './memberFacts';
import { inYearOf } from './talkViews';
import { lecturesBy } from './yearMeetings';

/**
 * 一年的活动记录本（O10），按时间：活动、远程参加、讲党课、谈话、积分、载体、汇报、党费。
 * 每一行由事实得来，`ref` 指回事实。`withTalks` 为假时不列谈话（只给双方与看台账的人看）。
 */
export function bookOf(
  memberId: string,
  facts: MemberFacts,
  year: number,
  now: number,
  withTalks: boolean,
): BookLine[] {
  return [
    ...eventLines(facts),
    ...lecturesBy(memberId, facts.held).map((meeting): BookLine => ({
      what: 'lecture',
      at: meeting.startsAt,
      title: '讲党课',
      detail: meeting.title,
      ref: meeting._id,
    })),
    ...(withTalks ? talkLines(facts, year) : []),
    ...pointLines(facts, year, now),
    ...registerLines(facts, year),
    ...duesLines(memberId, facts, year),
  ].sort((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

function eventLines({ entries, held }: MemberFacts): BookLine[] {
  const meetings = new Map(held.map((meeting) => [meeting._id, meeting]));
  const remote = entries.filter(({ type }) => type === 'membership.remoteAttended');
  const seen = [
    ...foldCheckIns(entries).map((checkIn) => ({
      what: 'event' as const,
      meetingId: checkIn.meetingId,
      note: checkIn.method === 'remote' ? '远程' : checkIn.late ? '迟到' : '到会',
    })),
    ...remote.map(({ subject }) => ({
      what: 'remote' as const,
      meetingId: subject.meetingId ?? '',
      note: '远程参加，不算到会',
    })),
  ];
  return seen.flatMap(({ what, meetingId, note }) => {
    const meeting = meetings.get(meetingId);
    if (!meeting) return [];
    const { startsAt, title, kind, place } = meeting;
    const detail = `${EVENT_KIND_LABELS[kind]}，${place}，${note}`;
    return [{ what, at: startsAt, title, detail, ref: meetingId }];
  });
}

function talkLines({ talks }: MemberFacts, year: number): BookLine[] {
  return talks
    .filter(inYearOf(year))
    .filter(({ state }) => state !== 'disputed')
    .map(({ _id, kind, on }) => ({
      what: 'talk',
      at: instantOf(on, '00:00'),
      title: '谈心谈话',
      detail: TALK_KIND_LABELS[kind],
      ref: _id,
    }));
}

function pointLines({ entries }: MemberFacts, year: number, now: number): BookLine[] {
  const proposals = foldProposals(entries);
  return inYear(proposals, year).map((proposal) => ({
    what: 'points',
    at: proposal.eventAt,
    title: `${proposal.title}（${proposal.points > 0 ? '+' : ''}${proposal.points}）`,
    detail: `${proposal.evidence}，${PROPOSAL_STATE_LABELS[stateOf(proposal, now)]}`,
    ref: proposal.proposalId,
  }));
}

const REGISTERED: readonly EventType[] = ['membership.served', 'membership.pledgeReported'];

function registerLines({ entries }: MemberFacts, year: number): BookLine[] {
  return entries
    .filter(({ type }) => REGISTERED.includes(type))
    .map(({ _id, type, payload }): BookLine => {
      const detail = String(payload['statement']);
      if (type === 'membership.served') {
        const title = SERVICE_LABELS[serviceOf(payload)];
        const at = instantOf(String(payload['on']), '00:00');
        return { what: 'service', at, title, detail, ref: _id };
      }
      const at = instantOf(`${String(payload['month'])}-01`, '00:00');
      return { what: 'pledgeReport', at, title: '履职汇报', detail, ref: _id };
    })
    .filter(({ at }) => yearOf(at) === year);
}

function duesLines(memberId: string, { dues }: MemberFacts, year: number): BookLine[] {
  return dues.flatMap(({ _id, month, marks }): BookLine[] => {
    const mark = marks[memberId];
    if (!mark || !month.startsWith(`${year}-`)) return [];
    return [
      {
        what: 'dues',
        at: instantOf(`${month}-01`, '00:00'),
        title: `${month} 党费`,
        detail: `${DUES_STATE_LABELS[mark.state]}${mark.on === null ? '' : `（${mark.on}）`}`,
        ref: _id,
      },
    ];
  });
}
