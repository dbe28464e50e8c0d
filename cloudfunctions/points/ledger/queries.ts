import { _ } from '../../_runtime/cloud';
import { facts } from '../../_runtime/journal';
import { ATTENDANCE_EVENTS, checkInId } from '../../meeting/attendance';
import { POINT_EVENTS, foldProposals } from '../ledger';
import type { Proposal } from './types';

/** 一名党员的全部拟记事项；签到一并取出，一次往返。 */
export async function proposalsOf(memberId: string): Promise<Proposal[]> {
  const entries = await facts({
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
  const entries = await facts({ orgId, type: _.in(POINT_EVENTS) });
  const decided = new Set(
    entries.flatMap(({ type, subject }) => (type === 'points.decided' ? [subject.proposalId] : [])),
  );
  const claimed = entries.flatMap(({ _id, type, subject: { meetingId, memberId } }) =>
    type === 'points.proposed' && meetingId && memberId && !decided.has(_id)
      ? [checkInId(meetingId, memberId)]
      : [],
  );
  const afterwards = { orgId, type: _.in(ATTENDANCE_EVENTS), 'payload.afterwards': true };
  const attendance = await facts(
    claimed.length === 0 ? afterwards : _.or([afterwards, { _id: _.in(claimed) }]),
  );
  return foldProposals([...entries, ...attendance]);
}
