import { call, type ClientError } from '../../../../api/call';
import { newRequestId } from '../../../../api/requestId';
import { readRoll, writeRoll } from './rollStore';

const REASON = '会场没有网络，主持设备照名单登记';

/**
 * 把断网时登记的名单交上去：先定下请求号再送，没有回音下次照原样再送，服务器只记一次（X5）。
 * 交完返回 null；没连上、被拒返回缘由，被拒的退回来等人改。
 */
export async function handInKept(meetingId: string): Promise<ClientError | null> {
  for (;;) {
    const kept = readRoll(meetingId);
    const batch =
      kept.sending ??
      (kept.waiting.length === 0 ? null : { requestId: newRequestId(), entries: kept.waiting });
    if (batch === null) return null;
    if (kept.sending === null) writeRoll(meetingId, { ...kept, sending: batch, waiting: [] });
    const entries = batch.entries.map(({ memberId, at }) => ({ memberId, at }));
    const called = await call(
      'meeting',
      'handInRoll',
      { meetingId, entries, reason: REASON },
      batch.requestId,
    );
    if (!called.ok && called.error.code === 'NETWORK') return called.error;
    // 送的时候又勾的人在 waiting 里，取最新的再写。
    const now = readRoll(meetingId);
    if (called.ok) {
      writeRoll(meetingId, { ...now, sending: null });
    } else {
      writeRoll(meetingId, { ...now, sending: null, waiting: [...batch.entries, ...now.waiting] });
      return called.error;
    }
  }
}
