import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { deleteFiles, downloadFile, uploadFile } from '../_runtime/fileStorage';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { loadRecord, storeRecord } from './recordEdit';
import { stripMetadata } from './stripMetadata';

const MOST_PHOTOS = 9;
const MOST_MB = 5;
/** 端上先传到这里；只认这里的，也只从这里删，别的文件碰不到。 */
const INCOMING = /\/incoming\/[\w-]+\.(jpg|jpeg|png)$/i;

/**
 * 交一张照片（M7，可选）：去掉拍摄地点等信息另存，原件随即删除（X4、design §5）。
 * 错误：NOT_FOUND、PHOTO_UNREADABLE、PHOTO_TOO_MANY、RECORD_FROZEN、EVENT_CANCELLED、EVENT_NOT_OPEN。
 */
export const addPhoto: Handler<'meeting', 'addPhoto'> = async (input, call) => {
  const { meetingId, caption } = input;
  if (!(await meetingIn(call.orgId, meetingId))) return fail('NOT_FOUND', { what: '这次活动' });
  const original = INCOMING.test(input.file) ? await downloadFile(input.file) : null;
  const clean =
    original && original.length <= MOST_MB * 1024 * 1024 ? stripMetadata(original) : null;
  if (!clean) return fail('PHOTO_UNREADABLE', { limit: MOST_MB });
  const extension = clean[0] === 0x89 ? 'png' : 'jpg';
  const file = await uploadFile(`records/${meetingId}/${idFor(call, 'f')}.${extension}`, clean);
  const added = await mutate<Output<'meeting', 'addPhoto'>>(call, call.orgId, async (tx) => {
    const loaded = await loadRecord(tx, call.orgId, meetingId);
    if (!loaded.ok) return loaded;
    const { meeting, record } = loaded.value;
    if (meeting.recordState === 'frozen') return fail('RECORD_FROZEN');
    if (record.stored.length >= MOST_PHOTOS) return fail('PHOTO_TOO_MANY', { limit: MOST_PHOTOS });
    const content = {
      ...record.content,
      photos: [...record.content.photos, { file, caption }],
    };
    await storeRecord(
      tx,
      loaded.value,
      { content, stored: [...record.stored, file] },
      meeting.recordState === 'none' ? 'draft' : meeting.recordState,
    );
    return ok({
      output: { meetingId, file, bytes: clean.length },
      events: [{ type: 'meeting.photoAdded', subject: { meetingId }, payload: { file, caption } }],
    });
  });
  if (added.ok) await deleteFiles([input.file]);
  return added;
};
