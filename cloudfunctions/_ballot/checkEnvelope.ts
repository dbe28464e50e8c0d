import type { Envelope, EnvelopeFault } from '../../types/ballot/envelope';
import { decodeEnvelope } from '../../types/ballot/envelope';
import { envelopeStatement, generalTokenMessage } from '../../types/ballot/statement';
import type { OpenManifest } from './openManifest';
import { signatureHolds, tokenHolds } from './signatures';

/** 票箱与离线重算共用：一封票从外面能看出的全部毛病。 */
export type CastFault = EnvelopeFault | 'tokenInvalid' | 'signatureInvalid';

/** 形状、总票证、签名；不开封。 */
export function checkEnvelope(
  bytes: Uint8Array,
  open: OpenManifest,
):
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly fault: CastFault } {
  const decoded = decodeEnvelope(bytes, {
    manifestDigest: open.digest,
    groups: open.manifest.groups.length,
    columns: open.columns,
  });
  if (!decoded.ok) return decoded;
  const { head, unsigned, signature } = decoded.envelope;
  if (!tokenHolds(open.generalKey(head.group), generalTokenMessage(head.pk), head.token)) {
    return { ok: false, fault: 'tokenInvalid' };
  }
  if (!signatureHolds(head.pk, envelopeStatement(unsigned), signature)) {
    return { ok: false, fault: 'signatureInvalid' };
  }
  return decoded;
}
