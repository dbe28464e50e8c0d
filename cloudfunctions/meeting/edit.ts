import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { meetings } from '../_store/meetings';
import { arrange } from './arrangement';
import { changedState } from './stateRefusal';

/**
 * 开始签到之前改安排（M7）；改了哪些、谁改的都在账上。
 * 错误：NOT_FOUND、EVENT_ALREADY_OPEN、EVENT_CLOSED、EVENT_CANCELLED，以及 `arrange` 的。
 */
export const edit: Handler<'meeting', 'edit'> = async ({ meetingId, ...input }, call) => {
  const arranged = await arrange(input, call);
  if (!arranged.ok) return arranged;
  return mutate(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    const refused = changedState(meeting.state);
    if (refused) return refused;
    await meetings.update(meetingId, arranged.value, tx);
    return ok({
      output: { meetingId },
      events: [{ type: 'meeting.edited', subject: { meetingId }, payload: { ...arranged.value } }],
    });
  });
};
