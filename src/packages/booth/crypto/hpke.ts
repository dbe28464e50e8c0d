import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, uint16, utf8Bytes } from '../../../../types/ballot/bytes';

/**
 * RFC 9180 HPKE 单发封装（Base 模式）：DHKEM(X25519, HKDF-SHA256)、HKDF-SHA256、ChaCha20-Poly1305。
 * 信封与每一项都用它封；服务器一侧用 node:crypto 开。
 */

const VERSION = utf8Bytes('HPKE-v1');
const KEM = concatBytes(utf8Bytes('KEM'), uint16(0x0020));
const SUITE = concatBytes(utf8Bytes('HPKE'), uint16(0x0020), uint16(0x0001), uint16(0x0003));
const NONE = new Uint8Array(0);

/**
 * 封给 `recipient`：得到 enc 32 ∥ 密文 ∥ 标签 16。`ephemeral` 是 32 字节随机数，一封一换。
 * `recipient` 是无效的点时抛错（清单已校验过，属于 bug）。
 */
export function seal(
  recipient: Uint8Array,
  info: Uint8Array,
  plain: Uint8Array,
  ephemeral: Uint8Array,
  aad: Uint8Array = NONE,
): Uint8Array {
  const enc = x25519.getPublicKey(ephemeral);
  const shared = x25519.getSharedSecret(ephemeral, recipient);
  const { key, nonce } = schedule(shared, enc, recipient, info);
  return concatBytes(enc, chacha20poly1305(key, nonce, aad).encrypt(plain));
}

/** 密钥编排：封与开（计票人的手机）用同一份。 */
export function schedule(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array, info: Uint8Array) {
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

/** HKDF-Extract（RFC 5869 §2.2）就是一次 HMAC；空的盐与全零的盐是同一把 HMAC 钥匙。 */
function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array) {
  return hmac(sha256, salt, concatBytes(VERSION, suite, utf8Bytes(label), ikm));
}

/**
 * HKDF-Expand（RFC 5869 §2.3）。这里要的都不超过一个散列长（32 字节），
 * 所以只有第一块 T(1) = HMAC(prk, info ∥ 1)，不必带整个 HKDF。
 */
function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
) {
  const labeled = concatBytes(uint16(length), VERSION, suite, utf8Bytes(label), info);
  return hmac(sha256, prk, concatBytes(labeled, Uint8Array.of(1))).slice(0, length);
}
