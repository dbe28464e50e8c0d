import { RSA_BYTES } from '../../../../types/ballot/sizes';
import { bytesToInt, intToBytes, modInverse } from '../../booth/crypto/bigint';
import type { RandomSource } from '../../booth/crypto/randomPool';
import type { Breathe } from './breathe';
import { PRIME_BITS, randomPrime } from './primes';

/** 公开指数。 */
export const E = 65537;

/** 一把 RSA-2048 私钥，按中国剩余定理拆开（RFC 8017 §3.2）。只在监票人的手机里。 */
export interface RsaSecret {
  readonly n: bigint;
  readonly p: bigint;
  readonly q: bigint;
  readonly dP: bigint;
  readonly dQ: bigint;
  readonly qInv: bigint;
}

/** 现造一把；约几秒，中间随 `breathe` 让开。 */
export async function newRsaKey(random: RandomSource, breathe: Breathe): Promise<RsaSecret> {
  for (;;) {
    const p = await randomPrime(random, breathe);
    const q = await randomPrime(random, breathe);
    const key = farApart(p, q) ? rsaSecretOf(p, q) : null;
    if (key !== null) return key;
  }
}

/** 两个素数 → 私钥；相等、不是 1024 位、与公开指数不互素的为 null。 */
export function rsaSecretOf(p: bigint, q: bigint): RsaSecret | null {
  if ([p, q].some((prime) => prime.toString(2).length !== PRIME_BITS)) return null;
  const [dP, dQ] = [modInverse(BigInt(E), p - 1n), modInverse(BigInt(E), q - 1n)];
  const qInv = modInverse(q, p);
  if (dP === null || dQ === null || qInv === null) return null;
  return { n: p * q, p, q, dP, dQ, qInv };
}

/** 公布的模，256 字节。 */
export const modulusOf = ({ n }: RsaSecret): Uint8Array => intToBytes(n, RSA_BYTES);

/** 存在本机的样子：两个素数，各 128 字节。 */
export const rsaSecretBytes = ({ p, q }: RsaSecret): Uint8Array =>
  intToBytes((p << BigInt(PRIME_BITS)) | q, RSA_BYTES);

/** 存下的字节 → 私钥；不成样的为 null。 */
export function rsaSecretFrom(bytes: Uint8Array): RsaSecret | null {
  if (bytes.length !== RSA_BYTES) return null;
  const half = RSA_BYTES / 2;
  return rsaSecretOf(bytesToInt(bytes.slice(0, half)), bytesToInt(bytes.slice(half)));
}

/** FIPS 186-5 A.1.3：两个素数差得够远，费马分解才无从下手。 */
function farApart(p: bigint, q: bigint): boolean {
  const gap = p > q ? p - q : q - p;
  return gap.toString(2).length > PRIME_BITS - 100;
}
