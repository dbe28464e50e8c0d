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
import { receiptFor } from './crypto/receipt';
import { isStillOpen, openBoxOf } from './openBoxes';

const FAULTS: Readonly<Record<Exclude<CastFault, 'tokenInvalid' | 'signatureInvalid'>, string>> = {
  truncated: '长度不足',
  oversized: '长度超出',
  notEnvelope: '不是信封',
  otherManifest: '不是这次测评的清单',
  unknownGroup: '没有这一组',
  columnCount: '列数不对',
};

/**
 * 收一封票（Q10）。先验后存，一次写入；存进之后再看一眼开关才给回执——
 * 关箱先拨开关、后数票，所以凡给了回执的都在数的里面，绝不丢。平时两次往返。
 * 同一总票证：同一封给同一张回执，另一封拒绝（X5）。
 * 错误：BOX_UNKNOWN、BOX_NOT_OPEN、BOX_CLOSED、BOX_ENVELOPE_BROKEN、BOX_TOKEN_INVALID、BOX_ALREADY_CAST。
 */
export async function cast(roundId: string, bytes: Uint8Array): Promise<Result<BoxReply<'cast'>>> {
  const found = await openBoxOf(roundId);
  if ('refusal' in found) {
    if (found.refusal === 'unknown') return fail('BOX_UNKNOWN');
    return fail(found.refusal === 'waiting' ? 'BOX_NOT_OPEN' : 'BOX_CLOSED');
  }
  const { open, secret } = found.box;
  const checked = checkEnvelope(bytes, open);
  if (!checked.ok) return refuse(checked.fault);
  const envelope = toBase64(bytes);
  const id = toHex(sha256Bytes(concatBytes(utf8Bytes(roundId), checked.envelope.head.pk)));
  try {
    await envelopes.insert({ _id: id, roundId, envelope });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const earlier = await envelopes.get(id);
    if (earlier?.envelope !== envelope) return fail('BOX_ALREADY_CAST');
  }
  if (!(await isStillOpen(roundId))) return fail('BOX_CLOSED');
  return ok({ receipt: toBase64(receiptFor(secret, open.digest, sha256Bytes(bytes))) });
}

function refuse(fault: CastFault): Result<never> {
  if (fault === 'tokenInvalid' || fault === 'signatureInvalid') return fail('BOX_TOKEN_INVALID');
  return fail('BOX_ENVELOPE_BROKEN', { detail: FAULTS[fault] });
}
