/** 大整数与字节（RFC 8017 的 OS2IP、I2OSP）与模运算。盲签名的端上只用到这几样。 */

export function bytesToInt(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

export function intToBytes(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}

/** x 的 e 次方模 n；e 是公开指数，平方乘即可。 */
export function modPow(x: bigint, e: number, n: bigint): bigint {
  let result = 1n;
  let base = x % n;
  for (let rest = e; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * base) % n;
    base = (base * base) % n;
  }
  return result;
}

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
