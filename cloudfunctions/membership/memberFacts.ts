import type { Service } from '../../rules/organisation/services';
import { SERVICES } from '../../rules/organisation/services';
import { _ } from '../_runtime/cloud';
import type { EventType, Fact } from '../_runtime/journal';
import { facts } from '../_runtime/journal';
import type { DuesDoc } from '../_store/dues';
import { duesOf } from '../_store/dues';
import type { TalkDoc } from '../_store/talks';
import { talks } from '../_store/talks';
import { ATTENDANCE_EVENTS } from '../meeting/attendance';
import { POINT_EVENTS } from '../points/ledger';
import type { HeldMeeting } from './yearMeetings';
import { heldIn } from './yearMeetings';

const TYPES: readonly EventType[] = [
  ...ATTENDANCE_EVENTS,
  ...POINT_EVENTS,
  'membership.remoteAttended',
  'membership.pledged',
  'membership.pledgeReported',
  'membership.served',
];

/** 信息卡与活动记录本用到的事实（O10）：都在别处，这里只取不存。 */
export interface MemberFacts {
  readonly entries: readonly Fact[];
  readonly held: readonly HeldMeeting[];
  readonly talks: readonly TalkDoc[];
  readonly dues: readonly DuesDoc[];
}

/** 一名党员一年的事实，四次往返同时取。 */
export async function memberFacts(
  branchId: string,
  memberId: string,
  year: number,
  now: number,
): Promise<MemberFacts> {
  const [entries, held, talked, dues] = await Promise.all([
    facts({ 'subject.memberId': memberId, type: _.in(TYPES) }),
    heldIn(branchId, year),
    talks.find({ parties: memberId }),
    duesOf(branchId, now, memberId),
  ]);
  return { entries, held, talks: talked, dues };
}

/** 载荷里写的活动载体。 */
export function serviceOf(payload: Fact['payload']): Service {
  return SERVICES.find((service) => service === payload['service']) ?? 'care';
}
