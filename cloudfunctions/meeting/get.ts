import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { ACCESS } from '../_runtime/access';
import { meetingIn } from '../_store/meetings';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';
import { holdsAny } from './holdsAny';
import { requestViews } from './requests';
import { mayContest } from './status';
import { namesOf, summaryOf } from './views';

/** 活动详情：主持一方看到名单，其余党员只看人数与自己。 */
export const get: Handler<'meeting', 'get'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const checkIns = await checkInsOf(meeting._id);
  const canHost = holdsAny(call.roles, ACCESS.meeting.live.who);
  const { memberId } = call.actor;
  const mine = checkIns.find((checkIn) => checkIn.memberId === memberId);
  return ok({
    meeting: summaryOf(meeting, memberId, checkIns),
    headcount: meeting.participants.length === 0 ? null : headcountOf(meeting, checkIns),
    ...(canHost ? namesOf(meeting, checkIns) : { attendees: [], absentees: [] }),
    chair: meeting.chair,
    speakers: [...meeting.speakers],
    agenda: [...meeting.agenda],
    requests: requestViews(meeting, call, canHost),
    mayContest: mayContest(meeting, memberId, mine),
    canHost,
    canRecord: holdsAny(call.roles, ACCESS.meeting.checkInFor.who),
    placeCheck: meeting.placeCheck === true,
  });
};
