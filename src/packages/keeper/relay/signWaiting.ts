import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import { RSA_BYTES } from '../../../../types/ballot/sizes';
import { call, type Called } from '../../../api/call';
import type { RandomSource } from '../../booth/crypto/randomPool';
import { RandomPool } from '../../booth/crypto/randomPool';
import { blindSign } from '../crypto/blindSign';
import type { Breathe } from '../crypto/breathe';
import type { RsaSecret } from '../crypto/rsaKey';

/** 取模之前多取 16 字节（见 RandomPool.below）。 */
const BLIND_BYTES = RSA_BYTES + 16;

/** 签一批的结果：签了几张，几张不像样没有签。 */
export interface SignedBatch {
  readonly signed: number;
  readonly refused: number;
}

/** 取一批等签的总票请求，签好交回；`keyOf` 给这一组用的私钥。没有等签的为零。 */
export async function signWaiting(
  appraisalId: string,
  keyOf: (group: number) => RsaSecret | null,
  random: RandomSource,
  breathe: Breathe,
): Promise<Called<SignedBatch>> {
  const waiting = await call('appraisal', 'waitingSigns', { appraisalId });
  if (!waiting.ok) return waiting;
  const signatures: { requestKey: string; signature: string }[] = [];
  for (const { requestKey, group, blinded } of waiting.value.requests) {
    await breathe();
    const key = keyOf(group);
    const message = fromBase64(blinded);
    if (key === null || message === null) continue;
    const pool = await RandomPool.fill(random, BLIND_BYTES);
    const signature = blindSign(key, message, pool.below(key.n));
    if (signature) signatures.push({ requestKey, signature: toBase64(signature) });
  }
  const refused = waiting.value.requests.length - signatures.length;
  if (signatures.length === 0) return { ok: true, value: { signed: 0, refused } };
  const sent = await call('appraisal', 'signGeneral', { appraisalId, signatures });
  return sent.ok ? { ok: true, value: { signed: sent.value.signed, refused } } : sent;
}
