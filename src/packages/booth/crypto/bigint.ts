import { pow } from '@noble/curves/abstract/modular.js';
import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js';

/** 大整数与字节（RFC 8017 的 OS2IP、I2OSP）与模运算。盲签名的端上只用到这几样。 */

export const bytesToInt = (bytes: Uint8Array): bigint => bytesToNumberBE(bytes);

/** 放不下时抛错。 */
export const intToBytes = (value: bigint, length: number): Uint8Array =>
  numberToBytesBE(value, length);

/** x 的 e 次方模 n；e 是公开指数，平方乘即可。 */
export const modPow = (x: bigint, e: number, n: bigint): bigint => pow(x, BigInt(e), n);

/** x 模 n 的逆；不互素为 null。 */
export function modInverse(x: bigint, n: bigint): bigint | null {
  let [r0, r1] = [n, x % n];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (r0 !== 1n) return null;
  return t0 < 0n ? t0 + n : t0;
}
