import type { Output } from '../../types/api';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { replayOf } from '../_runtime/mutate';
import { inTransaction } from '../_runtime/transaction';
import { appraisals, roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import type { BoothDoc } from '../_store/box';
import { boothId, booths, boxes } from '../_store/box';
import { change } from './change';
import { unsignedRequests } from './keeping/unsignedRequests';
import { unknownAppraisal, wrongState } from './refuse';
import { destroyRegistrarKeys } from './registrarKeyring';

/**
 * 先停发，后开投（Q10）：拨上停发、点清发出的，再在一个事务里打开票箱、设好写票处，随即销毁登记密钥——
 * 从此谁也造不出新的票证，发票的先后与投票的先后也对不上。断在哪一步，再按一次都接着办。
 * 错误：APPRAISAL_WRONG_STATE、KEEPING_NOT_READY（还有领票请求等监票人签）。
 */
export const openBox: Handler<'appraisal', 'openBox'> = async (input, call) => {
  const replayed = await replayOf<Output<'appraisal', 'openBox'>>(call);
  const opened = replayed ?? (await stopAndOpen(input, call));
  // 上次开箱之后没来得及销毁就断了的，重来时补上：密钥早该没有了。
  if (opened.ok) await destroyRegistrarKeys(opened.value.roundId);
  return opened;
};

const stopAndOpen: Handler<'appraisal', 'openBox'> = async (input, call) => {
  const waiting = await unsignedRequests(call.orgId, input.appraisalId);
  if (waiting !== null) return waiting;
  const stopped = await stopIssuing(call.orgId, input.appraisalId);
  if (!stopped.ok) return stopped;
  await issues.updateWhere({ roundId: stopped.value, counted: false }, { counted: true });
  return change(call, input.appraisalId, async (doc, tx) => {
    const roundId = roundIdOf(doc);
    if (doc.state !== 'issuing' || roundId !== stopped.value) return wrongState(doc.state);
    await boxes.update(roundId, { state: 'open', booths: input.booths }, tx);
    await booths.insert(emptyBooths(roundId, input.booths), tx);
    return ok({
      changes: { state: 'casting' },
      output: { roundId },
      type: 'appraisal.boxOpened',
      payload: { roundId, booths: input.booths },
    });
  });
};

/**
 * 拨上停发，给回这一轮的编号。此后写下的发票不交出去、不算发出：
 * 登记处先存、再看这个开关、才交出去，故交出去过的都在点数之前写下。
 */
function stopIssuing(branchId: string, appraisalId: string): Promise<Result<string>> {
  return inTransaction<Result<string>>(async (tx) => {
    const doc = await appraisals.get(appraisalId, tx);
    if (!doc || doc.branchId !== branchId) return { keep: false, value: unknownAppraisal() };
    if (doc.state !== 'issuing') return { keep: false, value: wrongState(doc.state) };
    if (!doc.issueStopped) await appraisals.update(appraisalId, { issueStopped: true }, tx);
    return { keep: !doc.issueStopped, value: ok(roundIdOf(doc)) };
  });
}

const emptyBooths = (roundId: string, count: number): BoothDoc[] =>
  Array.from({ length: count }, (_, index) => ({
    _id: boothId(roundId, index + 1),
    roundId,
    booth: index + 1,
    holder: '',
    bound: '',
    until: 0,
  }));
