import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { meetings } from '../_store/meetings';

const DAY_MS = 86_400_000;

/** 建活动（M7）。错误：EVENT_TIME_INVALID、EVENT_IN_PAST、GROUP_REQUIRED。 */
export const create: Handler<'meeting', 'create'> = async (input, call) => {
  const length = input.endsAt - input.startsAt;
  if (length <= 0 || length > DAY_MS) {
    return fail('EVENT_TIME_INVALID', {}, [
      { path: 'endsAt', message: '结束时间：要晚于开始时间，且不超过 24 小时' },
    ]);
  }
  if (input.startsAt < call.now - DAY_MS) {
    return fail('EVENT_IN_PAST', {}, [{ path: 'startsAt', message: '开始时间：已过去超过一天' }]);
  }
  if (input.kind === 'groupMeeting' && input.group === undefined) {
    return fail('GROUP_REQUIRED', {}, [{ path: 'group', message: '党小组：党小组会须选定党小组' }]);
  }
  const meetingId = idFor(call, 'm');
  return mutate(call, call.orgId, async (tx) => {
    const { kind, title, place, startsAt, endsAt } = input;
    const group = input.group ?? null;
    await meetings.insert(
      {
        _id: meetingId,
        branchId: call.orgId,
        kind,
        title,
        place,
        startsAt,
        endsAt,
        group,
        state: 'planned',
        participants: [],
        codeKey: null,
        openedAt: null,
        closedAt: null,
      },
      tx,
    );
    return ok({
      output: { meetingId },
      events: [
        {
          type: 'meeting.created',
          subject: { meetingId },
          payload: { kind, title, place, startsAt, endsAt, group },
        },
      ],
    });
  });
};
