import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn } from '../_store/appraisals';
import { keepings } from '../_store/ballotKeepings';
import { issues, registrarKeys, representatives, seals } from '../_store/ballotSecrets';
import { booths, boxes, envelopes, publishedColumns, publishedRows } from '../_store/box';
import { attendanceOf } from './attendance';
import { change } from './change';
import { digestOfResult } from './count';
import { dropShuffles } from './keeping/sessionKeys';
import { unknownAppraisal, wrongState } from './refuse';

/**
 * 上级收到封存包、核对校验值之后清除云端（Q27）：信封、发票、各列、密钥、群众代表、名册全部删除，
 * 各轮都删；只留已公布的结论（签名的关箱数与结果、到会人数）和校验值。先记账改状态，再删；断了再调接着删。
 * 错误：ARCHIVE_MISMATCH、APPRAISAL_WRONG_STATE。
 */
export const purge: Handler<'appraisal', 'purge'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (doc.state !== 'purged') {
    const marked = await change(call, input.appraisalId, (current) => {
      if (current.state !== 'counted') return wrongState(current.state);
      if (digestOfResult(current.result) !== input.resultDigest) return fail('ARCHIVE_MISMATCH');
      return ok({
        changes: {
          state: 'purged',
          rolls: [],
          collectedIds: [],
          unsweptSince: null,
          exemptions: [],
          inviteKey: null,
          record: null,
          attendance: attendanceOf(current),
        },
        output: { removed: 0 },
        type: 'appraisal.purged',
        payload: { resultDigest: input.resultDigest },
      });
    });
    if (!marked.ok) return marked;
  } else if (digestOfResult(doc.result) !== input.resultDigest) {
    return fail('ARCHIVE_MISMATCH');
  }
  return ok({ removed: await removeAll(doc) });
};

async function removeAll(doc: AppraisalDoc): Promise<number> {
  let removed = await representatives.removeWhere({ appraisalId: doc._id });
  for (let round = 1; round <= doc.round; round += 1) {
    const roundId = `${doc._id}-${round}`;
    removed += await registrarKeys.removeWhere({ roundId });
    removed += await issues.removeWhere({ roundId });
    removed += await booths.removeWhere({ roundId });
    removed += await dropShuffles(roundId);
    removed += await keepings.removeWhere({ _id: roundId });
    removed += await envelopes.removeWhere({ roundId });
    removed += await publishedColumns.removeWhere({ roundId });
    removed += await publishedRows.removeWhere({ roundId });
    removed += await seals.removeWhere({ _id: roundId });
    removed += await boxes.removeWhere({ _id: roundId });
  }
  return removed;
}
