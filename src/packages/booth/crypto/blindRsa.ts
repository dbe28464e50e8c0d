import { concatBytes } from '../../../../types/ballot/bytes';
import { bytesToInt, intToBytes, modInverse, modPow } from './bigint';
import { pssEncode, pssVerify } from './pss';

/**
 * RFC 9474 RSABSSA-SHA384-PSS-Randomized 的端上部分。随机数由调用方给（随机池）：
 * 小程序的 wx.getRandomValues 是异步的，这里是纯函数。
 */

const E = 65537;

/** 登记处的公钥：RSA 的模，e = 65537。 */
export interface RsaPublicKey {
  readonly n: bigint;
  /** 模的字节数。 */
  readonly size: number;
  /** 模的位数。 */
  readonly bits: number;
}

/** 公布的模 → 公钥；位数不满或是偶数的为 null。 */
export function publicKeyOf(modulus: Uint8Array): RsaPublicKey | null {
  const n = bytesToInt(modulus);
  if ((modulus[0] ?? 0) < 0x80 || n % 2n === 0n) return null;
  return { n, size: modulus.length, bits: modulus.length * 8 };
}

/** §4.1 PrepareRandomize：32 字节前缀 ∥ 消息。 */
export const prepare = (message: Uint8Array, prefix: Uint8Array): Uint8Array =>
  concatBytes(prefix, message);

/** 盲化的产物：交给登记处的，与自己留着去盲的。 */
export interface Blinded {
  readonly blinded: Uint8Array;
  readonly inverse: Uint8Array;
}

/**
 * §4.2 Blind。`r` 应在 1 到 n−1 之间均匀；与 n 不互素（等于分解了 n）时为 null，换一个 r。
 */
export function blind(
  key: RsaPublicKey,
  prepared: Uint8Array,
  salt: Uint8Array,
  r: bigint,
): Blinded | null {
  const m = bytesToInt(pssEncode(prepared, key.bits - 1, salt));
  const inverse = modInverse(r, key.n);
  if (inverse === null) return null;
  const z = (m * modPow(r, E, key.n)) % key.n;
  return { blinded: intToBytes(z, key.size), inverse: intToBytes(inverse, key.size) };
}

/** §4.4 Finalize：去盲并验签；登记处给的签名不对为 null。 */
export function finalize(
  key: RsaPublicKey,
  prepared: Uint8Array,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
): Uint8Array | null {
  if (blindSignature.length !== key.size || inverse.length !== key.size) return null;
  const s = (bytesToInt(blindSignature) * bytesToInt(inverse)) % key.n;
  const signature = intToBytes(s, key.size);
  return verify(key, prepared, signature) ? signature : null;
}

/** RSASSA-PSS-VERIFY。 */
export function verify(key: RsaPublicKey, prepared: Uint8Array, signature: Uint8Array): boolean {
  const s = bytesToInt(signature);
  if (signature.length !== key.size || s >= key.n) return false;
  const encoded = intToBytes(modPow(s, E, key.n), Math.ceil((key.bits - 1) / 8));
  return pssVerify(prepared, encoded, key.bits - 1);
}
