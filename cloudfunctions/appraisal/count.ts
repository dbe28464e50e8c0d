import { closeBallot } from '../../rules/appraisal/closeBallot';
import { columnBalance } from '../../rules/ballot/columnBalance';
import { envelopeBalance } from '../../rules/ballot/envelopeBalance';
import { totals } from '../../rules/ballot/totals';
import type { ClosingBody, RecordBody, ResultBody } from '../../types/ballot/archive';
import { toBase64 } from '../../types/ballot/base64';
import { toHex } from '../../types/ballot/hex';
import { closingStatement, recordStatement, resultStatement } from '../../types/ballot/statement';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { ballotCount } from '../_ballot/columnCount';
import { privateKeyOf } from '../_ballot/keys';
import { openManifest } from '../_ballot/openManifest';
import { sha256Bytes } from '../_ballot/sha256';
import { signBytes } from '../_ballot/signatures';
import type { Call, Handler } from '../_runtime/call';
import { replayOf } from '../_runtime/mutate';
import type { AppraisalDoc, SignedText } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { boxes } from '../_store/box';
import { checkInsOf } from '../meeting/attendance';
import { change } from './change';
import { dueOf } from './headcount';
import { issuedCounts } from './issued';
import { openedTally } from './keeping/openedTally';
import { destroySessionKeys, dropShuffles } from './keeping/sessionKeys';
import { publishColumns } from './publishColumns';
import { refuse } from '../_runtime/refuse';
import { unknownAppraisal, wrongState } from './refuse';
import { representativesOf } from './representatives';
import { schemeOf } from './scheme';

/**
 * 计票（Q11—Q13）：开封、逐列打散、验签、按公钥排序公布，签名结果，随即销毁会话密钥与票箱密钥。
 * 同样的票永远计出同样的结果，断了再按一次。错误：APPRAISAL_WRONG_STATE。
 */
export const count: Handler<'appraisal', 'count'> = async (input, call) => {
  const replayed = await replayOf<Output<'appraisal', 'count'>>(call);
  if (replayed) return replayed;
  const current = await appraisalIn(call.orgId, input.appraisalId);
  if (!current) return unknownAppraisal();
  if (current.state === 'counted') {
    await dropShuffles(roundIdOf(current));
    return ok({ resultDigest: digestOfResult(current.result) });
  }
  if (current.state !== 'closed' || current.closing === null) return wrongState(current.state);
  const roundId = roundIdOf(current);
  const box = await boxes.get(roundId);
  const open = box && openManifest(box.manifest);
  if (!box?.secret || !open) return fail('BUSY');
  const opened = await openedTally(current, open);
  if (!opened.ok) return opened;
  const counted = opened.value;
  const closing = current.closing;
  const body: ResultBody = {
    sessionId: roundId,
    manifestDigest: toHex(open.digest),
    closingDigest: toHex(sha256Bytes(closingStatement(closing.statement))),
    groups: counted.groups,
  };
  const numbers = ballotCount(JSON.parse(closing.statement) as ClosingBody, body);
  const envelopes = envelopeBalance(numbers);
  const columns = columnBalance(totals(numbers), schemeOf(current));
  if (envelopes.value !== 'sound' || !columns.allowed) {
    return refuse('APPRAISAL_STAGE_REFUSED', [...envelopes.reasons, ...columns.reasons]);
  }
  await publishColumns(roundId, counted.columns);
  const secret = privateKeyOf(box.secret);
  const signed = (text: string, statementOf: (text: string) => Uint8Array): SignedText => ({
    statement: text,
    signature: toBase64(signBytes(secret, statementOf(text))),
  });
  const result = signed(JSON.stringify(body), resultStatement);
  const record = signed(JSON.stringify(await recordOf(current, call)), recordStatement);
  const published = await change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state !== 'closed' || roundIdOf(doc) !== roundId) return wrongState(doc.state);
    const { procedure } = closeBallot(doc.procedure, 'sound');
    await destroySessionKeys(doc, tx);
    await boxes.update(roundId, { secret: null, result: result.statement }, tx);
    const resultDigest = digestOfResult(result);
    return ok({
      changes: { state: 'counted', procedure, result, record },
      output: { resultDigest },
      type: 'appraisal.counted',
      payload: { roundId, resultDigest },
    });
  });
  if (published.ok) await dropShuffles(roundId);
  return published;
};

/** 结果的校验值：上级拿封存包算出同一个，才能清除云端（Q27）。 */
export const digestOfResult = (result: SignedText | null): string =>
  toHex(sha256Bytes(resultStatement(result?.statement ?? '')));

async function recordOf(doc: AppraisalDoc, call: Call): Promise<RecordBody> {
  const [checkIns, reps, issued] = await Promise.all([
    checkInsOf(doc.meetingId),
    representativesOf(doc._id),
    issuedCounts(doc),
  ]);
  const people = dueOf(doc, checkIns, call.now).value;
  const nameOf = new Map(doc.voters.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string[] => ids.map((id) => nameOf.get(id) ?? id);
  return {
    sessionId: roundIdOf(doc),
    due: people.due.length,
    present: people.present.length,
    massPresent: reps.length,
    scrutineers: named(doc.scrutineerIds),
    tellers: named(doc.tellerIds),
    stages: { ...doc.procedure, ballot: 'done' },
    issuedByTeller: issued.byTeller,
    issuedOnPaper: issued.onPaper,
  };
}
