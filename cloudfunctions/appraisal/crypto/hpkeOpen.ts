import type { KeyObject } from 'node:crypto';
import { createDecipheriv, createHmac, diffieHellman } from 'node:crypto';
import { concatBytes, uint16, utf8Bytes } from '../../../types/ballot/bytes';
import { rawPublic, x25519Public } from '../../_ballot/keys';

/** RFC 9180 HPKE 单发开封（Base 模式），与端上的封装同一套参数：X25519、HKDF-SHA256、ChaCha20-Poly1305。 */

const VERSION = utf8Bytes('HPKE-v1');
const KEM = concatBytes(utf8Bytes('KEM'), uint16(0x0020));
const SUITE = concatBytes(utf8Bytes('HPKE'), uint16(0x0020), uint16(0x0001), uint16(0x0003));
const NONE = new Uint8Array(0);
const TAG_BYTES = 16;

/** 开封用的密钥：裸公钥算一次，开一万封。 */
export interface OpeningKey {
  readonly secret: KeyObject;
  readonly recipient: Uint8Array;
}

export const openingKey = (secret: KeyObject): OpeningKey => ({
  secret,
  recipient: rawPublic(secret),
});

/** 开封；不是封给这把钥匙、这个 info 的，或被改过的，为 null。 */
export function hpkeOpen(
  { secret, recipient }: OpeningKey,
  info: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array = NONE,
): Uint8Array | null {
  if (sealed.length < 32 + TAG_BYTES) return null;
  const enc = sealed.slice(0, 32);
  const dh = sharedSecret(secret, enc);
  if (dh === null) return null;
  const { key, nonce } = schedule(dh, enc, recipient, info);
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.slice(-TAG_BYTES));
  decipher.setAAD(aad, { plaintextLength: sealed.length - 32 - TAG_BYTES });
  const plain = decipher.update(sealed.slice(32, -TAG_BYTES));
  return isAuthentic(() => decipher.final()) ? plain : null;
}

/** 低阶点会得到全零的共享值，node 报错；对方乱写的公钥不是我们的 bug。 */
function sharedSecret(secret: KeyObject, enc: Uint8Array): Uint8Array | null {
  try {
    return diffieHellman({ privateKey: secret, publicKey: x25519Public(enc) });
  } catch (error) {
    if (/^ERR_(OSSL|CRYPTO)/.test(codeOf(error))) return null;
    throw error;
  }
}

function isAuthentic(final: () => Buffer): boolean {
  try {
    final();
    return true;
  } catch (error) {
    if (/unable to authenticate/.test(String(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function schedule(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array, info: Uint8Array) {
  const prk = labeledExtract(KEM, NONE, 'eae_prk', dh);
  const secret = labeledExpand(KEM, prk, 'shared_secret', concatBytes(enc, recipient), 32);
  const context = concatBytes(
    Uint8Array.of(0),
    labeledExtract(SUITE, NONE, 'psk_id_hash', NONE),
    labeledExtract(SUITE, NONE, 'info_hash', info),
  );
  const exported = labeledExtract(SUITE, secret, 'secret', NONE);
  return {
    key: labeledExpand(SUITE, exported, 'key', context, 32),
    nonce: labeledExpand(SUITE, exported, 'base_nonce', context, 12),
  };
}

const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array =>
  createHmac('sha256', key)
    .update(concatBytes(...parts))
    .digest();

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array) {
  return hmac(salt, VERSION, suite, utf8Bytes(label), ikm);
}

/** 要的都不超过 32 字节，HKDF-Expand 只有一轮。 */
function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
) {
  const round = hmac(prk, uint16(length), VERSION, suite, utf8Bytes(label), info, Uint8Array.of(1));
  return round.slice(0, length);
}
