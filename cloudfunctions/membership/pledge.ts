import type { EventKind } from '../../rules/vocabulary';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { checkInNow } from '../meeting/attendance';

/** 在哪些会上作岗位承诺：全体党员参加的支部会议（O15）。 */
const AT: readonly EventKind[] = ['generalMeeting', 'organisationalLifeMeeting'];

/** 在支部会议上作岗位承诺（O15）；再作一次就是更新，旧的留在账上。错误：PLEDGE_MEETING。 */
export const pledge: Handler<'membership', 'pledge'> = async ({ meetingId, statement }, call) => {
  const { memberId } = call.actor;
  const [meeting, present] = await Promise.all([
    meetingIn(call.orgId, meetingId),
    checkInNow(meetingId, memberId),
  ]);
  if (!meeting || !AT.includes(meeting.kind) || !present) return fail('PLEDGE_MEETING');
  const id = call.entryId;
  return recordOnce(
    call,
    call.orgId,
    {
      id,
      type: 'membership.pledged',
      subject: { memberId, meetingId },
      payload: { statement },
    },
    () => ({ pledgeId: id }),
  );
};
