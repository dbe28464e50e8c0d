import { fromBase64 } from '../../../../types/ballot/base64';
import { concatBytes } from '../../../../types/ballot/bytes';
import { encodeHead } from '../../../../types/ballot/envelope';
import { blankItem, encodeItem } from '../../../../types/ballot/item';
import type { Manifest } from '../../../../types/ballot/manifest';
import { markCode } from '../../../../types/ballot/mark';
import type { Mark } from '../../../../types/ballot/mark';
import { KEY_BYTES } from '../../../../types/ballot/sizes';
import {
  envelopeStatement,
  innerInfo,
  markStatement,
  outerInfo,
} from '../../../../types/ballot/statement';
import { signWith } from '../crypto/ed25519';
import { seal } from '../crypto/hpke';
import type { RandomPool } from '../crypto/randomPool';
import type { HeldToken, HeldTokens } from './issueRequest';

/**
 * 填好的票 → 信封。每一列都要有明确的一档（含弃权）；没有票证的那一列（不准自评的本人）放等长空项。
 * 重投同一张票必须是同一封（同一总票证只收一封），所以成品要先存下再发出。
 */
export function fillEnvelope(
  manifest: Manifest,
  manifestDigest: Uint8Array,
  tokens: HeldTokens,
  marks: readonly (Mark | null)[],
  random: RandomPool,
): Uint8Array {
  const { group, general } = tokens;
  const [outer, inner] = [keyOf(manifest.outerKey), keyOf(manifest.innerKey)];
  const items = tokens.columns.map((held, column) => {
    const plain = itemOf(held, marks[column] ?? null, manifestDigest, group, column);
    return seal(inner, innerInfo(manifestDigest, group, column), plain, random.take(KEY_BYTES));
  });
  const head = encodeHead({
    group,
    columns: items.length,
    manifestDigest,
    pk: general.pk,
    token: general.token,
  });
  const body = seal(outer, outerInfo(head), concatBytes(...items), random.take(KEY_BYTES));
  const unsigned = concatBytes(head, body);
  return concatBytes(unsigned, signWith(general.seed, envelopeStatement(unsigned)));
}

function itemOf(
  held: HeldToken | null,
  mark: Mark | null,
  manifestDigest: Uint8Array,
  group: number,
  column: number,
): Uint8Array {
  if (held === null) return blankItem();
  if (mark === null) throw new Error('还有人没有填');
  const code = markCode(mark);
  const signature = signWith(held.seed, markStatement(manifestDigest, group, column, code));
  return encodeItem({ code, pk: held.pk, signature, token: held.token });
}

function keyOf(text: string): Uint8Array {
  const key = fromBase64(text);
  if (key?.length !== KEY_BYTES) throw new Error('会话密钥不对');
  return key;
}
