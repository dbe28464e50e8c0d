import { sha384 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from '../../../../types/ballot/bytes';

/** SHA-384 的长度；盐与它等长（RSABSSA-SHA384-PSS）。 */
export const HASH_BYTES = 48;
export const SALT_BYTES = 48;

/** RFC 8017 §9.1.1 EMSA-PSS-ENCODE，SHA-384、MGF1-SHA384、盐 48 字节。 */
export function pssEncode(message: Uint8Array, emBits: number, salt: Uint8Array): Uint8Array {
  const emLength = Math.ceil(emBits / 8);
  const hash = hashOf(message, salt);
  const block = new Uint8Array(emLength - HASH_BYTES - 1);
  block[block.length - SALT_BYTES - 1] = 1;
  block.set(salt, block.length - SALT_BYTES);
  const masked = xor(block, mgf1(hash, block.length));
  masked[0] = (masked[0] ?? 0) & topMask(emBits);
  return concatBytes(masked, hash, Uint8Array.of(0xbc));
}

/** RFC 8017 §9.1.2 EMSA-PSS-VERIFY。 */
export function pssVerify(message: Uint8Array, encoded: Uint8Array, emBits: number): boolean {
  if (encoded.length !== Math.ceil(emBits / 8) || encoded[encoded.length - 1] !== 0xbc)
    return false;
  const masked = encoded.slice(0, encoded.length - HASH_BYTES - 1);
  const hash = encoded.slice(masked.length, -1);
  if (((masked[0] ?? 0) & ~topMask(emBits)) !== 0) return false;
  const block = xor(masked, mgf1(hash, masked.length));
  block[0] = (block[0] ?? 0) & topMask(emBits);
  const separator = block.length - SALT_BYTES - 1;
  if (block.slice(0, separator).some((byte) => byte !== 0) || block[separator] !== 1) return false;
  return sameBytes(hash, hashOf(message, block.slice(separator + 1)));
}

function hashOf(message: Uint8Array, salt: Uint8Array): Uint8Array {
  return sha384(concatBytes(new Uint8Array(8), sha384(message), salt));
}

function mgf1(seed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES);
  for (let i = 0; i * HASH_BYTES < length; i += 1) {
    out.set(sha384(concatBytes(seed, Uint8Array.of(0, 0, i >> 8, i & 0xff))), i * HASH_BYTES);
  }
  return out.slice(0, length);
}

/** 最高字节里允许用的位：编码比模少一位。 */
const topMask = (emBits: number): number => 0xff >> (8 * Math.ceil(emBits / 8) - emBits);

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] ?? 0));
