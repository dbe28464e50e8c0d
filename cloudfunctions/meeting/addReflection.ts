import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { checkInNow } from './attendance';
import { loadRecord, storeRecord } from './recordEdit';

/**
 * 到会的党员写学习心得（M7）：归档前可以改；归档后没写过的还能补写，写过的不再改。
 * 错误：NOT_FOUND、EVENT_CANCELLED、EVENT_NOT_OPEN、REFLECTION_NOT_PRESENT、RECORD_FROZEN。
 */
export const addReflection: Handler<'meeting', 'addReflection'> = async (input, call) => {
  const { meetingId, reflection } = input;
  const { memberId, member } = call.actor;
  const checkIn = await checkInNow(meetingId, memberId);
  return mutate(call, call.orgId, async (tx) => {
    const loaded = await loadRecord(tx, call.orgId, meetingId);
    if (!loaded.ok) return loaded;
    const { meeting, record } = loaded.value;
    if (!checkIn) return fail('REFLECTION_NOT_PRESENT');
    const others = record.reflections.filter((one) => one.memberId !== memberId);
    const rewrites = others.length < record.reflections.length;
    if (rewrites && meeting.recordState === 'frozen') return fail('RECORD_FROZEN');
    const mine = { memberId, name: member.name, at: call.now, reflection };
    await storeRecord(
      tx,
      loaded.value,
      { reflections: [...others, mine] },
      meeting.recordState === 'none' ? 'draft' : meeting.recordState,
    );
    return ok({
      output: { meetingId },
      events: [
        { type: 'meeting.reflected', subject: { meetingId, memberId }, payload: { reflection } },
      ],
    });
  });
};
