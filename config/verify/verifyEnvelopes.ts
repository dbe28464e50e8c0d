import type { CastFault } from '../../cloudfunctions/_ballot/checkEnvelope';
import { checkEnvelope } from '../../cloudfunctions/_ballot/checkEnvelope';
import { envelopeRoot } from '../../cloudfunctions/_ballot/envelopeRoot';
import type { OpenManifest } from '../../cloudfunctions/_ballot/openManifest';
import { tokenHolds } from '../../cloudfunctions/_ballot/signatures';
import type { ClosingBody } from '../../types/ballot/archive';
import { decodeEnvelope } from '../../types/ballot/envelope';
import { toHex } from '../../types/ballot/hex';
import { generalTokenMessage } from '../../types/ballot/statement';
import type { Finding, FindingName } from './finding';

/** 逐封验形状、总票证、签名、重复；再对张数与根。 */
export function verifyEnvelopes(
  envelopes: readonly Uint8Array[],
  open: OpenManifest,
  closing: ClosingBody,
): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const perGroup = open.manifest.groups.map(() => 0);
  for (const [index, bytes] of envelopes.entries()) {
    const where = `第 ${index + 1} 封`;
    const checked = checkEnvelope(bytes, open);
    if (!checked.ok) {
      findings.push({ name: nameOf(checked.fault, bytes, open), where });
      continue;
    }
    const { group, pk } = checked.envelope.head;
    perGroup[group] = (perGroup[group] ?? 0) + 1;
    if (seen.has(toHex(pk))) findings.push({ name: 'envelopeDuplicated', where });
    seen.add(toHex(pk));
  }
  for (const [index, { group, collected }] of closing.groups.entries()) {
    const found = perGroup[index] ?? 0;
    const where = `${group} 组收回 ${collected}，包里 ${found}`;
    if (found < collected) findings.push({ name: 'envelopesDropped', where });
    if (found > collected) findings.push({ name: 'envelopesAdded', where });
  }
  if (envelopeRoot(envelopes) !== closing.root) findings.push({ name: 'rootMismatch', where: '' });
  return findings;
}

function nameOf(fault: CastFault, bytes: Uint8Array, open: OpenManifest): FindingName {
  if (fault === 'otherManifest') return 'envelopeOtherManifest';
  if (fault === 'signatureInvalid') return 'envelopeAltered';
  if (fault !== 'tokenInvalid') return 'envelopeBroken';
  const shape = { manifestDigest: open.digest, groups: open.manifest.groups.length };
  const decoded = decodeEnvelope(bytes, { ...shape, columns: open.columns });
  if (!decoded.ok) return 'envelopeBroken';
  const { pk, token } = decoded.envelope.head;
  const elsewhere = open.manifest.groups.some((_, group) =>
    tokenHolds(open.generalKey(group), generalTokenMessage(pk), token),
  );
  return elsewhere ? 'envelopeMoved' : 'envelopeForged';
}
