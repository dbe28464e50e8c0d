import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { deleteFiles } from '../_runtime/fileStorage';
import { mutate } from '../_runtime/mutate';
import { checkInsOf } from './attendance';
import { headcountOf } from './headcount';
import { contentRefusal } from './recordContent';
import { loadRecord, storeRecord } from './recordEdit';

/**
 * 写纪实（M7）：归档之前反复改，不必一次写全；不要的照片从存储里一并删掉。
 * 错误：NOT_FOUND、EVENT_CANCELLED、EVENT_NOT_OPEN、RECORD_FROZEN、HANDS_WRONG、PHOTO_UNKNOWN。
 */
export const saveRecord: Handler<'meeting', 'saveRecord'> = async (
  { meetingId, ...content },
  call,
) => {
  const checkIns = await checkInsOf(meetingId);
  let dropped: readonly string[] = [];
  const saved = await mutate(call, call.orgId, async (tx) => {
    const loaded = await loadRecord(tx, call.orgId, meetingId);
    if (!loaded.ok) return loaded;
    const { meeting, record } = loaded.value;
    if (meeting.recordState === 'frozen') return fail('RECORD_FROZEN');
    const refused = contentRefusal(content, record, headcountOf(meeting, checkIns).present);
    if (refused) return refused;
    const stored = content.photos.map(({ file }) => file);
    dropped = record.stored.filter((file) => !stored.includes(file));
    await storeRecord(tx, loaded.value, { content, stored }, 'draft');
    return ok({
      output: { meetingId },
      events: [{ type: 'meeting.recordSaved', subject: { meetingId }, payload: { content } }],
    });
  });
  if (saved.ok) await deleteFiles(dropped);
  return saved;
};
