import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { meetingIn } from '../_store/meetings';
import { checkInsOf } from './attendance';
import { checkInCodes } from './code';
import { headcountOf } from './headcount';
import { requestViews } from './requests';
import { namesOf, summaryOf } from './views';

/** 主持屏：轮换码、实时人数与名单。三次往返。 */
export const live: Handler<'meeting', 'live'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const checkIns = await checkInsOf(meeting._id);

  return ok({
    meeting: summaryOf(meeting, call.actor.memberId, checkIns),
    code:
      meeting.state === 'open' && meeting.codeKey !== null
        ? { ...checkInCodes.at(meeting._id, meeting.codeKey, call.now), now: call.now }
        : null,
    headcount: headcountOf(meeting, checkIns),
    ...namesOf(meeting, checkIns),
    requests: requestViews(meeting, call, true),
    placeCheck: meeting.placeCheck === true,
    venueKept: Boolean(meeting.venue),
  });
};
