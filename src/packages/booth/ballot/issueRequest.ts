import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import { concatBytes, splitBlocks } from '../../../../types/ballot/bytes';
import type { Token } from '../../../../types/ballot/item';
import type { Manifest } from '../../../../types/ballot/manifest';
import { PREFIX_BYTES, RSA_BYTES } from '../../../../types/ballot/sizes';
import { columnTokenMessage, generalTokenMessage } from '../../../../types/ballot/statement';
import { blind, finalize, prepare, publicKeyOf } from '../crypto/blindRsa';
import type { RsaPublicKey } from '../crypto/blindRsa';
import { oneTimeKey } from '../crypto/ed25519';
import type { RandomPool } from '../crypto/randomPool';
import { SALT_BYTES } from '../crypto/pss';

/** 一张待签票证的底稿：断电重来要原样续上，所以全部可存（base64）。 */
export interface TokenDraft {
  readonly seed: string;
  readonly pk: string;
  readonly prefix: string;
  readonly blinded: string;
  readonly inverse: string;
}

/** 领票底稿：总票一张；各列一张，本人那一列不准自评时为 null。先存下再发出。 */
export interface IssueDraft {
  readonly sessionId: string;
  readonly group: number;
  readonly general: TokenDraft;
  readonly columns: readonly (TokenDraft | null)[];
}

/** 一张到手的票证与它的一次性签名钥。 */
export interface HeldToken {
  readonly seed: Uint8Array;
  readonly pk: Uint8Array;
  readonly token: Token;
}

/** 领到的全部票证。 */
export interface HeldTokens {
  readonly group: number;
  readonly general: HeldToken;
  readonly columns: readonly (HeldToken | null)[];
}

/** 造领票底稿。`ownColumn` 是不准自评时本人的列号，没有为 null。公钥不像样的清单为 null。 */
export function draftIssue(
  manifest: Manifest,
  group: number,
  ownColumn: number | null,
  random: RandomPool,
): IssueDraft | null {
  const keys = keysOf(manifest, group);
  if (keys === null) return null;
  const general = draftToken(keys.general, generalTokenMessage, random);
  const columns = keys.columns.map((key, column) =>
    column === ownColumn ? null : draftToken(key, columnTokenMessage, random),
  );
  return { sessionId: manifest.sessionId, group, general, columns };
}

/** 底稿 → 请求：总票在前，各列依次，跳过本人那一列；每段 256 字节。 */
export function requestOf(draft: IssueDraft): Uint8Array {
  const asked = [draft.general, ...draft.columns].filter((token) => token !== null);
  return concatBytes(...asked.map((token) => bytesOf(token.blinded)));
}

/** 登记处的应答 → 票证；长度不对或任一签名验不过为 null（登记处没有老实签）。 */
export function finishIssue(
  manifest: Manifest,
  draft: IssueDraft,
  response: Uint8Array,
): HeldTokens | null {
  const keys = keysOf(manifest, draft.group);
  const signatures = splitBlocks(response, RSA_BYTES);
  const asked = [draft.general, ...draft.columns].filter((token) => token !== null).length;
  if (keys === null || signatures?.length !== asked) return null;
  let next = 0;
  const finish = (key: RsaPublicKey | undefined, draftOf: TokenDraft, message: MessageOf) => {
    const signature = signatures[next++];
    return key && signature ? hold(key, draftOf, message, signature) : null;
  };
  const general = finish(keys.general, draft.general, generalTokenMessage);
  if (general === null) return null;
  const columns: (HeldToken | null)[] = [];
  for (const [column, draftOf] of draft.columns.entries()) {
    const held = draftOf && finish(keys.columns[column], draftOf, columnTokenMessage);
    if (draftOf && held === null) return null;
    columns.push(held);
  }
  return { group: draft.group, general, columns };
}

type MessageOf = (pk: Uint8Array) => Uint8Array;

function draftToken(key: RsaPublicKey, messageOf: MessageOf, random: RandomPool): TokenDraft {
  const { seed, pk } = oneTimeKey(random.take(32));
  const prefix = random.take(PREFIX_BYTES);
  const made = blind(
    key,
    prepare(messageOf(pk), prefix),
    random.take(SALT_BYTES),
    random.below(key.n),
  );
  if (made === null) throw new Error('盲化因子与模不互素');
  return {
    seed: toBase64(seed),
    pk: toBase64(pk),
    prefix: toBase64(prefix),
    blinded: toBase64(made.blinded),
    inverse: toBase64(made.inverse),
  };
}

function hold(
  key: RsaPublicKey,
  draft: TokenDraft,
  messageOf: MessageOf,
  blindSignature: Uint8Array,
): HeldToken | null {
  const pk = bytesOf(draft.pk);
  const prefix = bytesOf(draft.prefix);
  const prepared = prepare(messageOf(pk), prefix);
  const signature = finalize(key, prepared, blindSignature, bytesOf(draft.inverse));
  return signature && { seed: bytesOf(draft.seed), pk, token: { prefix, signature } };
}

function keysOf(manifest: Manifest, group: number) {
  const published = manifest.groups[group];
  if (!published) return null;
  const general = publicKeyOf(bytesOf(published.generalKey));
  const columns = published.columnKeys.map((key) => publicKeyOf(bytesOf(key)));
  const usable = columns.filter((key) => key !== null);
  return general && usable.length === columns.length ? { general, columns: usable } : null;
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('底稿不是 base64');
  return bytes;
}
