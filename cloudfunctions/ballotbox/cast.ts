import { checkEnvelope } from '../_ballot/checkEnvelope';
import type { CastFault } from '../_ballot/checkEnvelope';
import { sha256Bytes } from '../_ballot/sha256';
import { isDuplicate } from '../_runtime/transaction';
import { envelopes } from '../_store/box';
import { toBase64 } from '../../types/ballot/base64';
import { concatBytes, utf8Bytes } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import type { BoxReply } from '../../types/contracts/ballotbox';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { bindBooth, freeBooth } from './boothLock';
import { receiptFor } from './crypto/receipt';
import { isStillOpen, openBoxOf, refusalOf } from './openBoxes';

const FAULTS: Readonly<Record<Exclude<CastFault, 'tokenInvalid' | 'signatureInvalid'>, string>> = {
  truncated: '长度不足',
  oversized: '长度超出',
  notEnvelope: '不是信封',
  otherManifest: '不是这次测评的清单',
  unknownGroup: '没有这一组',
  columnCount: '列数不对',
};

/** 一次投票要用的。 */
interface Casting {
  readonly roundId: string;
  readonly pass: string | null;
  readonly id: string;
  readonly envelope: string;
  readonly now: number;
}

/**
 * 收一封票（Q10）。先验后存，占着写票处才存；存进之后再看写票处还在不在、票箱还开不开，才给回执——
 * 关箱先拨开关、撤写票处，后数票，所以凡给了回执的都在数的里面，绝不丢。热的实例上三次往返：
 * 凭条定给这一张、存、让出。已经存下的那一封不要凭条：回执丢了，回来再取（X5）。
 * 同一总票证：同一封给同一张回执，另一封拒绝。
 * 错误：BOX_UNKNOWN、BOX_NOT_OPEN、BOX_CLOSED、BOX_ENVELOPE_BROKEN、BOX_TOKEN_INVALID、
 * BOX_BOOTH_NEEDED、BOX_ALREADY_CAST。
 */
export async function cast(
  roundId: string,
  bytes: Uint8Array,
  pass: string | null,
  now: number,
): Promise<Result<BoxReply<'cast'>>> {
  const found = await openBoxOf(roundId);
  if ('refusal' in found) return refusalOf(found.refusal);
  const { open, secret } = found.box;
  const checked = checkEnvelope(bytes, open);
  if (!checked.ok) return refuse(checked.fault);
  const id = toHex(sha256Bytes(concatBytes(utf8Bytes(roundId), checked.envelope.head.pk)));
  const stored = await store({ roundId, pass, id, envelope: toBase64(bytes), now });
  if (!stored.ok) return stored;
  return ok({ receipt: toBase64(receiptFor(secret, open.digest, sha256Bytes(bytes))) });
}

/** 存下（或早已存下）这一封，并且赶得上数。 */
async function store(casting: Casting): Promise<Result<null>> {
  const { roundId, pass, id, envelope, now } = casting;
  if (pass === null || !(await bindBooth(roundId, pass, id, now))) return storedBefore(casting);
  let same = true;
  try {
    await envelopes.insert({ _id: id, roundId, envelope });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    same = (await envelopes.get(id))?.envelope === envelope;
  }
  const inTime = (await freeBooth(roundId, pass, id)) || (await isStillOpen(roundId));
  if (!same) return fail('BOX_ALREADY_CAST');
  return inTime ? ok(null) : fail('BOX_CLOSED');
}

/** 没占着写票处：只认早先存下的同一封。 */
async function storedBefore({ roundId, id, envelope }: Casting): Promise<Result<null>> {
  const earlier = await envelopes.get(id);
  if (!(await isStillOpen(roundId))) return fail('BOX_CLOSED');
  if (!earlier) return fail('BOX_BOOTH_NEEDED');
  return earlier.envelope === envelope ? ok(null) : fail('BOX_ALREADY_CAST');
}

function refuse(fault: CastFault): Result<never> {
  if (fault === 'tokenInvalid' || fault === 'signatureInvalid') return fail('BOX_TOKEN_INVALID');
  return fail('BOX_ENVELOPE_BROKEN', { detail: FAULTS[fault] });
}
