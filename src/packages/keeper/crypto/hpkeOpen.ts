import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { KEY_BYTES, SEAL_OVERHEAD } from '../../../../types/ballot/sizes';
import { schedule } from '../../booth/crypto/hpke';

const NONE = new Uint8Array(0);

/** 开封用的钥匙：公钥算一次，开一万封。 */
export interface OpeningKey {
  readonly secret: Uint8Array;
  readonly recipient: Uint8Array;
}

export const openingKey = (secret: Uint8Array): OpeningKey => ({
  secret,
  recipient: x25519.getPublicKey(secret),
});

/**
 * RFC 9180 HPKE 单发开封（Base 模式），与写票处的封装同一套参数、同一份密钥编排。
 * 不是封给这把钥匙、这个 info 的，或被改过的，为 null。
 */
export function hpkeOpen(
  { secret, recipient }: OpeningKey,
  info: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array = NONE,
): Uint8Array | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const enc = sealed.slice(0, KEY_BYTES);
  const dh = orNull(() => x25519.getSharedSecret(secret, enc), /invalid private or public key/);
  if (dh === null) return null;
  const { key, nonce } = schedule(dh, enc, recipient, info);
  const cipher = chacha20poly1305(key, nonce, aad);
  return orNull(() => cipher.decrypt(sealed.slice(KEY_BYTES)), /invalid tag/);
}

/** 对方乱写的公钥（低阶点）、改过的密文不是我们的 bug；别的错照抛。 */
function orNull(work: () => Uint8Array, expected: RegExp): Uint8Array | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && expected.test(error.message)) return null;
    throw error;
  }
}
