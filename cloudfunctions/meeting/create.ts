import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { meetings } from '../_store/meetings';
import { arrange } from './arrangement';

/** 建活动（M7）。错误：见 `arrange`。 */
export const create: Handler<'meeting', 'create'> = async (input, call) => {
  const arranged = await arrange(input, call);
  if (!arranged.ok) return arranged;
  const meetingId = idFor(call, 'm');
  return mutate(call, call.orgId, async (tx) => {
    await meetings.insert(
      {
        _id: meetingId,
        branchId: call.orgId,
        ...arranged.value,
        state: 'planned',
        participants: [],
        codeKey: null,
        openedAt: null,
        closedAt: null,
        closedBy: null,
        cancelReason: null,
        requests: [],
        waiting: false,
        recordState: 'none',
      },
      tx,
    );
    return ok({
      output: { meetingId },
      events: [{ type: 'meeting.created', subject: { meetingId }, payload: { ...arranged.value } }],
    });
  });
};
