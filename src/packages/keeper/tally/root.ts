import { sha256 } from '@noble/hashes/sha2.js';
import { compareBytes } from '../../../../types/ballot/bytes';
import { toHex } from '../../../../types/ballot/hex';
import { rootStatement } from '../../../../types/ballot/statement';

/** 取到的全部信封的根，与关箱时公布的同一算法：开封之前与大屏上的对。 */
export function envelopeRootOf(envelopes: readonly Uint8Array[]): string {
  const digests = envelopes.map((envelope) => sha256(envelope)).sort(compareBytes);
  return toHex(sha256(rootStatement(digests)));
}
