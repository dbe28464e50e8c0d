import { fromBase64 } from '../../../../types/ballot/base64';
import type { Manifest } from '../../../../types/ballot/manifest';
import { receiptStatement } from '../../../../types/ballot/statement';
import { envelopeDigestOf } from '../crypto/digest';
import { verifyWith } from '../crypto/ed25519';

/** 票箱的回执确实是对这一封的：验得过才算投入票箱。 */
export function receiptHolds(
  manifest: Manifest,
  manifestDigest: Uint8Array,
  envelope: Uint8Array,
  receipt: Uint8Array,
): boolean {
  const key = fromBase64(manifest.boxKey);
  if (key === null || receipt.length !== 64) return false;
  const statement = receiptStatement(manifestDigest, envelopeDigestOf(envelope));
  return verifyWith(key, statement, receipt);
}
