import { compareBytes } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import { rootStatement } from '../../types/ballot/statement';
import { sha256Bytes } from './sha256';

/** 信封根：全部信封散列排序、相接、再散列；与收票次序无关。 */
export function envelopeRoot(envelopes: readonly Uint8Array[]): string {
  const digests = envelopes.map(sha256Bytes).sort(compareBytes);
  return toHex(sha256Bytes(rootStatement(digests)));
}
