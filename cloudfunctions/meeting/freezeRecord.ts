import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { viewReasons } from '../_runtime/view';
import { refuse } from '../_runtime/refuse';
import { completenessOf } from './recordContent';
import { loadRecord, storeRecord } from './recordEdit';

/**
 * 归档（M7）：活动已结束、必备内容写全；全文写进事件账作第 1 版，此后只能更正。
 * 错误：NOT_FOUND、EVENT_CANCELLED、EVENT_NOT_OPEN、EVENT_NOT_CLOSED、RECORD_FROZEN、RECORD_INCOMPLETE。
 */
export const freezeRecord: Handler<'meeting', 'freezeRecord'> = ({ meetingId }, call) =>
  mutate(call, call.orgId, async (tx) => {
    const loaded = await loadRecord(tx, call.orgId, meetingId);
    if (!loaded.ok) return loaded;
    const { meeting, record } = loaded.value;
    if (meeting.state !== 'closed') return fail('EVENT_NOT_CLOSED');
    if (meeting.recordState === 'frozen') return fail('RECORD_FROZEN');
    const permission = completenessOf(meeting, record.content);
    if (!permission.allowed) return refuse('RECORD_INCOMPLETE', permission.reasons);
    await storeRecord(tx, loaded.value, { version: 1 }, 'frozen');
    return ok({
      output: { meetingId, reasons: viewReasons(permission.reasons) },
      events: [
        {
          type: 'meeting.recordFrozen',
          subject: { meetingId },
          payload: { version: 1, reason: null, content: record.content },
        },
      ],
    });
  });
