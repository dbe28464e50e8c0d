import { diffieHellman } from 'node:crypto';
import { fromBase64 } from '../../../types/ballot/base64';
import { RSA_BYTES } from '../../../types/ballot/sizes';
import { x25519Public } from '../../_ballot/keys';
import { newSealKey } from '../crypto/sessionKeys';

/** 是不是能用的 X25519 公钥：低阶点会让谁都算得出共享值，node 当场报错。 */
export function isSealable(publicKey: string): boolean {
  const raw = fromBase64(publicKey);
  if (raw?.length !== 32) return false;
  try {
    diffieHellman({ privateKey: newSealKey(), publicKey: x25519Public(raw) });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^ERR_/.test(String(error.code))) return false;
    throw error;
  }
}

/** 是不是像样的 RSA-2048 模：正好 2048 位、奇数。是不是两个素数的积，只有持私钥的人知道。 */
export function isModulus(modulus: string): boolean {
  const raw = fromBase64(modulus);
  if (raw?.length !== RSA_BYTES) return false;
  return (raw[0] ?? 0) >= 0x80 && (raw[RSA_BYTES - 1] ?? 0) % 2 === 1;
}
