import { closeBallot } from '../../rules/appraisal/closeBallot';
import type { BallotStanding } from '../../rules/ballot/envelopeBalance';
import { envelopeBalance } from '../../rules/ballot/envelopeBalance';
import type { ClosingBody } from '../../types/ballot/archive';
import { toBase64 } from '../../types/ballot/base64';
import { closingStatement } from '../../types/ballot/statement';
import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import { ballotCount } from '../_ballot/columnCount';
import { envelopeRoot } from '../_ballot/envelopeRoot';
import { privateKeyOf } from '../_ballot/keys';
import { signBytes } from '../_ballot/signatures';
import type { Call, Handler } from '../_runtime/call';
import { replayOf } from '../_runtime/mutate';
import { inTransaction } from '../_runtime/transaction';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, appraisals, roundIdOf } from '../_store/appraisals';
import { booths, boxes } from '../_store/box';
import { checkInsOf } from '../meeting/attendance';
import { change } from './change';
import { allEnvelopes, bytesIn } from './collected';
import { dueOf } from './headcount';
import { issuedCounts } from './issued';
import { destroySessionKeys, openKeeping } from './keeping/sessionKeys';
import { unconfirmedPaper } from './confirmPaper';
import { unknownAppraisal, wrongState } from './refuse';
import { destroyRegistrarKeys } from './registrarKeyring';
import { representativesOf } from './representatives';

/**
 * 关箱（Q13）：先拨开关、撤写票处，再数票、算根、签名公布。断在半路（`closing`）再按一次就接着关。
 * 写票处撤在数票之前：票箱靠“投完时写票处还在”知道这一封赶得上数（见 ballotbox/cast.ts）。
 * 收回多于发出：作废，密钥全毁，程序退回测评之前，另起一轮。
 * 错误：APPRAISAL_WRONG_STATE、PAPER_UNCONFIRMED。
 */
export const close: Handler<'appraisal', 'close'> = async (input, call) => {
  const replayed = await replayOf<Output<'appraisal', 'close'>>(call);
  if (replayed) return replayed;
  const current = await appraisalIn(call.orgId, input.appraisalId);
  if (!current) return unknownAppraisal();
  const unconfirmed = await unconfirmedPaper(current);
  if (unconfirmed !== null) return unconfirmed;
  if (current.state === 'casting') await shut(current._id);
  else if (current.state === 'preparing' || current.state === 'issuing') {
    return wrongState(current.state);
  }
  const roundId = roundIdOf(current);
  await booths.removeWhere({ roundId });
  await destroyRegistrarKeys(roundId);
  const { body, standing, collectedIds } = await closingOf(current, call);
  return change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state !== 'closing' || roundIdOf(doc) !== roundId) return wrongState(doc.state);
    const box = await boxes.get(roundId, tx);
    if (!box?.secret) throw new Error('票箱密钥不在');
    const statement = JSON.stringify(body);
    const signature = toBase64(signBytes(privateKeyOf(box.secret), closingStatement(statement)));
    const output = { standing, groups: body.groups, root: body.root };
    const payload = { roundId, groups: body.groups, root: body.root };
    if (standing === 'void') {
      await destroySessionKeys(doc, tx);
      await openKeeping(doc, doc.round + 1, tx);
      await boxes.update(roundId, { secret: null, closing: statement }, tx);
      const { procedure } = closeBallot(doc.procedure, 'void');
      return ok({ changes: nextRound(doc, procedure), output, type: 'appraisal.voided', payload });
    }
    await boxes.update(roundId, { closing: statement }, tx);
    const closing = { statement, signature };
    return ok({
      changes: { state: 'closed', closing, collectedIds, unsweptSince: call.now },
      output,
      type: 'appraisal.closed',
      payload,
    });
  });
};

/** 另起一轮：密钥、名册、清单全部重来，通知、豁免、推选仍有效。 */
export function nextRound(
  doc: AppraisalDoc,
  procedure: AppraisalDoc['procedure'],
): Partial<Omit<AppraisalDoc, '_id'>> {
  return {
    state: 'preparing',
    issueStopped: false,
    round: doc.round + 1,
    procedure,
    manifestDigest: null,
    paper: null,
    rolls: [],
    collectedIds: [],
    unsweptSince: null,
    closing: null,
    result: null,
    record: null,
  };
}

/** 拨上开关，写票处的码作废。之后给不出回执，所以数到的一定包含全部给过回执的票。 */
function shut(appraisalId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const doc = await appraisals.get(appraisalId, tx);
    if (doc?.state !== 'casting') return { keep: false, value: undefined };
    await boxes.update(roundIdOf(doc), { state: 'closed', boothKey: null }, tx);
    await appraisals.update(appraisalId, { state: 'closing' }, tx);
    return { keep: true, value: undefined };
  });
}

/** 关箱算出来的：要签的数、等式成不成立、数到了哪些信封。 */
interface Closing {
  readonly body: ClosingBody;
  readonly standing: BallotStanding;
  readonly collectedIds: readonly string[];
}

async function closingOf(doc: AppraisalDoc, call: Call): Promise<Closing> {
  const roundId = roundIdOf(doc);
  const [docs, checkIns, reps, issued] = await Promise.all([
    allEnvelopes(roundId),
    checkInsOf(doc.meetingId),
    representativesOf(doc._id),
    issuedCounts(doc),
  ]);
  const collected = docs.map(bytesIn);
  const party = dueOf(doc, checkIns, call.now).value.present.length;
  const present = { party, mass: reps.length, combined: party + reps.length };
  const groups = doc.rolls.map(({ group }, index) => ({
    group,
    present: present[group],
    issued: issued.perGroup[index] ?? 0,
    collected: collected.filter((bytes) => bytes[4] === index).length,
  }));
  const body: ClosingBody = {
    sessionId: roundId,
    manifestDigest: doc.manifestDigest ?? '',
    groups,
    root: envelopeRoot(collected),
  };
  const uncounted = {
    sessionId: roundId,
    manifestDigest: body.manifestDigest,
    closingDigest: '',
    groups: groups.map((g) => ({ group: g.group, valid: g.collected, invalid: 0, columns: [] })),
  };
  return {
    body,
    standing: envelopeBalance(ballotCount(body, uncounted)).value,
    collectedIds: docs.map(({ _id }) => _id),
  };
}
