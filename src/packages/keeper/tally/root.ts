import { sha256 } from '@noble/hashes/sha2.js';
import { compareBytes } from '../../../../types/ballot/bytes';
import { checkWord } from '../../../../types/ballot/checkWord';
import { rootStatement } from '../../../../types/ballot/statement';

/** 取到的全部信封的根（与关箱时公布的同一算法）→ 核对字，开封之前与大屏上的对。 */
export function rootWord(envelopes: readonly Uint8Array[]): string {
  const digests = envelopes.map((envelope) => sha256(envelope)).sort(compareBytes);
  return checkWord(sha256(rootStatement(digests)));
}
