import { fail } from '../../types/errors';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { journeyOf, mobilities, mobilityId } from '../_store/mobility';
import { orgs } from '../_store/orgs';
import { checkInId, checkInNow, checkInPayload } from '../meeting/attendance';

/**
 * 登记一名在外的流动党员远程参加（O12）：照实写远程。支部定了算到会的，记作一次方式为“远程”的签到；
 * 没有定的另记一笔，不算到会。错误：NOT_FOUND、EVENT_NOT_OPEN、NOT_EXPECTED、MOBILE_NOT_AWAY、ALREADY_PRESENT。
 */
export const remoteAttend: Handler<'membership', 'remoteAttend'> = async (input, call) => {
  const { meetingId, memberId, means } = input;
  const [meeting, doc, org, present] = await Promise.all([
    meetingIn(call.orgId, meetingId),
    mobilities.get(mobilityId(memberId)),
    orgs.get(call.orgId),
    checkInNow(meetingId, memberId),
  ]);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  if (meeting.state !== 'open') return fail('EVENT_NOT_OPEN');
  if (!meeting.participants.some((one) => one.memberId === memberId)) return fail('NOT_EXPECTED');
  const journey = journeyOf(doc);
  if (!journey || journey.leftOn > dayOf(meeting.startsAt)) return fail('MOBILE_NOT_AWAY');
  if (present) return fail('ALREADY_PRESENT');
  const counts = org?.remoteCounts === true;
  const subject = { meetingId, memberId };
  const event = counts
    ? ({
        id: checkInId(meetingId, memberId),
        type: 'meeting.checkedIn',
        subject,
        payload: checkInPayload(meeting, 'remote', call.now, { reason: means }),
      } as const)
    : ({
        id: `rm_${meetingId}_${memberId}`,
        type: 'membership.remoteAttended',
        subject,
        payload: { means, counts: false },
      } as const);
  return recordOnce(call, call.orgId, event, () => ({ meetingId, memberId, counts }));
};
