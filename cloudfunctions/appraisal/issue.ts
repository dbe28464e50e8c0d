import { fromBase64, toBase64 } from '../../types/ballot/base64';
import { concatBytes, splitBlocks } from '../../types/ballot/bytes';
import { RSA_BYTES } from '../../types/ballot/sizes';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { isDuplicate } from '../_runtime/transaction';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisals, roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import { blindSign } from './crypto/blindSign';
import { stateName, unknownAppraisal } from './refuse';
import { signersOf } from './registrarKeyring';
import type { Voter } from './voter';
import { isHere, rollPlace, voterOf } from './voter';

/**
 * 发票（Q10、Q13）：每人每列至多签一次。请求与应答一起存下，同样的请求永远得到同样的字节（X5）；
 * 另一份请求（第二部手机、重放别人的）拒绝。登记处看见的是盲化的数，认不出以后的票。
 * 停发之后，领过的人还能用同一份请求取回应答（断网在发票与到手之间）。
 * 先存、再看一眼停发没有、才交出去：停发的那一瞬间还在途中的不算发出，也不交出去，
 * 所以“收回 ≤ 发出”不会被晚到的一份打破（docs/adr/0004）。
 * 错误：BALLOT_NOT_ELIGIBLE、BALLOT_ISSUE_CLOSED、BALLOT_ALREADY_ISSUED、BALLOT_REQUEST_BROKEN。
 */
export const issue: Handler<'appraisal', 'issue'> = async (input, visit) => {
  const doc = await appraisals.get(input.appraisalId);
  if (!doc) return unknownAppraisal();
  const byTeller = input.voterId !== undefined;
  if (byTeller && !doc.tellerIds.includes(visit.actor?.memberId ?? '')) {
    return fail('FORBIDDEN', { who: '计票人' });
  }
  const voter =
    input.voterId === undefined ? await voterOf(doc, visit) : rollPlace(doc, input.voterId);
  if (!voter) return fail('BALLOT_NOT_ELIGIBLE');
  const id = `${roundIdOf(doc)}_${voter.id}`;
  if (isStopped(doc)) return replay(id, input.blinded, doc, true);
  if (!(await isHere(doc, voter, byTeller))) return fail('BALLOT_NOT_ELIGIBLE');
  const response = await sign(doc, voter, input.blinded);
  if (response === null) return fail('BALLOT_REQUEST_BROKEN');
  let stored = true;
  try {
    await issues.insert({
      _id: id,
      roundId: roundIdOf(doc),
      group: voter.group,
      request: input.blinded,
      response,
      byTeller,
      counted: false,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    stored = false;
  }
  const after = await appraisals.get(doc._id);
  if (!after) return unknownAppraisal();
  const stopped = isStopped(after) || after.round !== doc.round;
  return stored && !stopped
    ? ok({ signatures: response })
    : replay(id, input.blinded, after, stopped);
};

/** 已停发：开箱的第一步拨 `issueStopped`，第二步点数，第三步才改状态、开箱。 */
const isStopped = ({ state, issueStopped }: AppraisalDoc): boolean =>
  state !== 'issuing' || issueStopped;

async function replay(
  id: string,
  request: string,
  doc: AppraisalDoc,
  stopped: boolean,
): Promise<Result<{ signatures: string }>> {
  const earlier = await issues.get(id);
  if (!earlier || (stopped && !earlier.counted))
    return fail('BALLOT_ISSUE_CLOSED', { state: stateName(doc.state) });
  if (earlier.request !== request) return fail('BALLOT_ALREADY_ISSUED');
  return ok({ signatures: earlier.response });
}

/** 逐段盲签；段数不对、或有一段不小于模的为 null。 */
async function sign(doc: AppraisalDoc, voter: Voter, request: string): Promise<string | null> {
  const bytes = fromBase64(request);
  const blinded = bytes && splitBlocks(bytes, RSA_BYTES);
  const expected = doc.subjects.length + (voter.ownColumn === null ? 1 : 0);
  if (blinded?.length !== expected) return null;
  const keys = await signersOf(doc, voter.group);
  const own = voter.ownColumn === null ? null : voter.ownColumn + 1;
  const signers = keys?.filter((_, slot) => slot !== own) ?? [];
  const signatures = signers.flatMap((key, i) => {
    const message = blinded[i];
    const signature = message && blindSign(key, message);
    return signature ? [signature] : [];
  });
  return signatures.length === expected ? toBase64(concatBytes(...signatures)) : null;
}
