import { randomBytes } from 'node:crypto';
import { fromBase64, toBase64 } from '../../types/ballot/base64';
import { concatBytes, splitBlocks } from '../../types/ballot/bytes';
import { RSA_BYTES } from '../../types/ballot/sizes';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Handler, Visit } from '../_runtime/call';
import { isDuplicate } from '../_runtime/transaction';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisals, roundIdOf } from '../_store/appraisals';
import type { IssueDoc } from '../_store/ballotSecrets';
import { issues } from '../_store/ballotSecrets';
import { paperTellers } from './confirmPaper';
import { blindSign } from './crypto/blindSign';
import { stateName, unknownAppraisal } from './refuse';
import { isGeneralRequest } from './keeping/generalRequest';
import { generalSlots, signersOf } from './registrarKeyring';
import type { Voter } from './voter';
import { isHere, rollPlace, voterOf } from './voter';

/**
 * 发票（Q10、Q13）：每人每列至多签一次。请求与应答一起存下，同样的请求永远得到同样的字节（X5）；
 * 另一份请求（第二部手机、重放别人的）拒绝。登记处看见的是盲化的数，认不出以后的票。
 * 停发之后，领过的人还能用同一份请求取回应答（断网在发票与到手之间）。
 * 先存、再看一眼停发没有、才交出去：停发的那一瞬间还在途中的不算发出，也不交出去，
 * 所以“收回 ≤ 发出”不会被晚到的一份打破（docs/adr/0004）。
 * 分管钥匙的，总票等监票人的手机签好才交出去、才算发出。
 * 错误：BALLOT_NOT_ELIGIBLE、BALLOT_ISSUE_CLOSED、BALLOT_ALREADY_ISSUED、BALLOT_REQUEST_BROKEN、PAPER_SAME_TELLER。
 */
export const issue: Handler<'appraisal', 'issue'> = async (input, visit) => {
  const doc = await appraisals.get(input.appraisalId);
  if (!doc) return unknownAppraisal();
  const caller = await voterOf(doc, visit);
  // 别的支部的人、没有持码的人，与没有这次测评一样答复。
  if (!caller && doc.branchId !== visit.actor?.branchId) return unknownAppraisal();
  const how = handlingOf(doc, input, visit);
  if (!how.ok) return how;
  const byTeller = input.voterId !== undefined;
  const voter = input.voterId === undefined ? caller : rollPlace(doc, input.voterId);
  if (!voter) return fail('BALLOT_NOT_ELIGIBLE');
  const id = `${roundIdOf(doc)}_${voter.id}`;
  if (isStopped(doc)) return replay(id, input.blinded, doc, true);
  // 等监票人签的时候手机会反复来问，不必每次都把各列再签一遍。
  if (doc.custody === 'tellers' && (await issues.get(id))) return release(id, input.blinded, doc);
  if (!(await isHere(doc, voter, byTeller))) return fail('BALLOT_NOT_ELIGIBLE');
  if (how.value.medium === 'paper' && !(await someoneElseConfirms(doc, how.value.tellerId))) {
    return fail('PAPER_SAME_TELLER');
  }
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
      signed: doc.custody === 'server',
      requestKey: randomBytes(16).toString('hex'),
      byTeller,
      ...how.value,
      counted: false,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    stored = false;
  }
  return release(id, input.blinded, doc, stored ? response : null);
};

/** 再看一眼停发没有，才交出去；`fresh` 是刚存下的那一份，不必再读。 */
async function release(
  id: string,
  request: string,
  before: AppraisalDoc,
  fresh: string | null = null,
): Promise<Result<{ signatures: string | null }>> {
  const after = await appraisals.get(before._id);
  if (!after) return unknownAppraisal();
  const stopped = isStopped(after) || after.round !== before.round;
  if (fresh === null || stopped) return replay(id, request, after, stopped);
  return ok({ signatures: before.custody === 'server' ? fresh : null });
}

/** 已停发：开箱的第一步拨 `issueStopped`，第二步点数，第三步才改状态、开箱。 */
const isStopped = ({ state, issueStopped }: AppraisalDoc): boolean =>
  state !== 'issuing' || issueStopped;

async function replay(
  id: string,
  request: string,
  doc: AppraisalDoc,
  stopped: boolean,
): Promise<Result<{ signatures: string | null }>> {
  const earlier = await issues.get(id);
  if (!earlier || (stopped && !(earlier.counted && earlier.signed)))
    return fail('BALLOT_ISSUE_CLOSED', { state: stateName(doc.state) });
  if (earlier.request !== request) return fail('BALLOT_ALREADY_ISSUED');
  return ok({ signatures: earlier.signed ? earlier.response : null });
}

/** 怎么领、谁经手。 */
type Handling = Pick<IssueDoc, 'medium' | 'tellerId'>;

/** 平板、纸质票只由计票人替没有手机的人领；替人领而没说怎么写的，就是平板。 */
function handlingOf(
  doc: AppraisalDoc,
  input: { readonly voterId?: string | undefined; readonly medium: IssueDoc['medium'] },
  visit: Visit,
): Result<Handling> {
  const { voterId, medium } = input;
  const memberId = visit.actor?.memberId ?? '';
  if (voterId === undefined && medium === 'phone') return ok({ medium, tellerId: null });
  if (!doc.tellerIds.includes(memberId)) return fail('FORBIDDEN', { who: '计票人' });
  if (voterId === undefined) return fail('BALLOT_REQUEST_BROKEN');
  return ok({ medium: medium === 'phone' ? 'kiosk' : medium, tellerId: memberId });
}

/** 纸质票要由没有经手的另一名计票人确认（Q12）：不能弄到全部计票人都经过手。 */
async function someoneElseConfirms(doc: AppraisalDoc, tellerId: string | null): Promise<boolean> {
  const handlers = await paperTellers(roundIdOf(doc));
  return doc.tellerIds.some((id) => id !== tellerId && !handlers.has(id));
}

/** 逐段盲签；段数不对、或有一段不小于模的为 null。分管钥匙时只签各列，总票那一段留给监票人。 */
async function sign(doc: AppraisalDoc, voter: Voter, request: string): Promise<string | null> {
  const bytes = fromBase64(request);
  const blinded = bytes && splitBlocks(bytes, RSA_BYTES);
  const expected = doc.subjects.length + (voter.ownColumn === null ? 1 : 0);
  const [general, ...columns] = blinded ?? [];
  if (blinded?.length !== expected || !general) return null;
  const kept = doc.custody === 'tellers';
  if (kept && !(await isGeneralRequest(doc, voter.group, general))) return null;
  const asked = kept ? columns : blinded;
  const keys = await signersOf(doc, voter.group);
  const own = voter.ownColumn === null ? null : voter.ownColumn + generalSlots(doc);
  const signers = keys?.filter((_, slot) => slot !== own) ?? [];
  const signatures = signers.flatMap((key, i) => {
    const message = asked[i];
    const signature = message && blindSign(key, message);
    return signature ? [signature] : [];
  });
  return signatures.length === asked.length ? toBase64(concatBytes(...signatures)) : null;
}
