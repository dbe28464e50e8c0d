import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';
import { completenessOf, contentRefusal } from './recordContent';
import { loadRecord, storeRecord } from './recordEdit';

/**
 * 更正已归档的纪实（M7）：写明原因，作新的一版，旧版原样留在账上；更正之后也要写全。
 * 错误：NOT_FOUND、EVENT_CANCELLED、EVENT_NOT_OPEN、RECORD_NOT_FROZEN、HANDS_WRONG、PHOTO_UNKNOWN、RECORD_INCOMPLETE。
 */
export const correctRecord: Handler<'meeting', 'correctRecord'> = async (
  { meetingId, reason, ...content },
  call,
) => {
  const checkIns = await checkInsOf(meetingId);
  return mutate(call, call.orgId, async (tx) => {
    const loaded = await loadRecord(tx, call.orgId, meetingId);
    if (!loaded.ok) return loaded;
    const { meeting, record } = loaded.value;
    if (meeting.recordState !== 'frozen') return fail('RECORD_NOT_FROZEN');
    const refused = contentRefusal(content, record, headcountOf(meeting, checkIns).present);
    if (refused) return refused;
    const permission = completenessOf(meeting, content);
    if (!permission.allowed) return refuse('RECORD_INCOMPLETE', permission.reasons);
    const version = record.version + 1;
    await storeRecord(tx, loaded.value, { content, version }, 'frozen');
    return ok({
      output: { meetingId, version },
      events: [
        {
          type: 'meeting.recordCorrected',
          subject: { meetingId },
          payload: { version, reason, content },
        },
      ],
    });
  });
};
