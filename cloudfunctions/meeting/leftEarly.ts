import { leftEarly as leftEarlyRule } from '../../rules/attendance/leftEarly';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { meetings } from '../_store/meetings';
import { checkInsOf } from './attendance';

/**
 * 给签了到的人标提前离开，或撤掉标错的（M7、M8）：签到之后、纪实归档之前；谁标的、谁撤的都在账上。
 * 只是纪实与本人那一行里的一句话：到会照算，积分不动。
 * 错误：NOT_FOUND、EVENT_NOT_OPEN、EVENT_CANCELLED、RECORD_FROZEN、LEFT_EARLY_ABSENT、LEFT_EARLY_REFUSED。
 */
export const leftEarly: Handler<'meeting', 'leftEarly'> = async (input, call) => {
  const { meetingId, memberId, leftAt } = input;
  const checkIns = await checkInsOf(meetingId);
  const checkIn = checkIns.find((each) => each.memberId === memberId);
  return mutate(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
    if (meeting.openedAt === null) return fail('EVENT_NOT_OPEN');
    if (meeting.recordState === 'frozen') return fail('RECORD_FROZEN');
    if (!checkIn) return fail('LEFT_EARLY_ABSENT');
    if (leftAt !== null) {
      const permission = leftEarlyRule({
        leftAt,
        from: checkIn.by === null ? checkIn.at : meeting.openedAt,
        closedAt: meeting.closedAt,
        now: call.now,
      });
      if (!permission.allowed) return refuse('LEFT_EARLY_REFUSED', permission.reasons);
    }
    const event = {
      type: 'meeting.leftEarly',
      subject: { meetingId, memberId },
      payload: { leftAt },
    } as const;
    return ok({
      output: { meetingId, memberId, leftAt },
      events: checkIn.leftAt === leftAt ? [] : [event],
    });
  });
};
