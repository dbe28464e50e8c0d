import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { change } from './change';
import { wrongState } from './refuse';

/** 记下公告与书面通知（Q1）：公告时间取第一次；每人取第一次送达。发票之后不能补记。 */
export const announce: Handler<'appraisal', 'announce'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    const already = new Set(doc.notified.map(({ memberId }) => memberId));
    const fresh = [...new Set(input.servedIds)].filter(
      (memberId) => doc.memberIds.includes(memberId) && !already.has(memberId),
    );
    const notified = [...doc.notified, ...fresh.map((memberId) => ({ memberId, at: call.now }))];
    return ok({
      changes: { announcedAt: doc.announcedAt ?? call.now, notified },
      output: { outstanding: doc.memberIds.length - notified.length },
      type: 'appraisal.announced',
      payload: { servedIds: fresh },
    });
  });
