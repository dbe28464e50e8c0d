import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { ACCESS } from '../_runtime/access';
import type { Role } from '../../types/roles';
import { meetingIn } from '../_store/meetings';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';
import { namesOf, summaryOf } from './views';

/** 活动详情：主持一方看到名单，其余党员只看人数与自己。 */
export const get: Handler<'meeting', 'get'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const checkIns = await checkInsOf(meeting._id);
  const canHost = holdsAny(call.roles, ACCESS.meeting.live.who);
  return ok({
    meeting: summaryOf(meeting, call.actor.memberId, checkIns),
    headcount: meeting.state === 'planned' ? null : headcountOf(meeting, checkIns),
    ...(canHost ? namesOf(meeting, checkIns) : { attendees: [], absentees: [] }),
    canHost,
    canRecord: holdsAny(call.roles, ACCESS.meeting.checkInFor.who),
  });
};

function holdsAny(held: readonly Role[], wanted: readonly Role[]): boolean {
  return held.some((role) => wanted.includes(role));
}
