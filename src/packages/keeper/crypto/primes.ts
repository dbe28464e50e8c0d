import { bytesToInt } from '../../booth/crypto/bigint';
import type { RandomSource } from '../../booth/crypto/randomPool';
import type { Breathe } from './breathe';
import { modExp } from './modExp';

/**
 * 造 RSA 用的大素数：随机起点、筛去小因数、再用随机底的 Miller–Rabin。
 * 小程序里没有现成的：现有的库要么靠 crypto 全局与 worker，要么一口气算完、页面僵住几秒。
 */

/** 素数的位数：两个乘出 2048 位的模。 */
export const PRIME_BITS = 1024;
const PRIME_BYTES = PRIME_BITS / 8;
/** FIPS 186-5 表 B.1：1024 位的素数测 5 轮，误判率低于 2^-112。 */
const ROUNDS = 5;
/** 筛的小素数上限，与一次筛多少个奇数（平均约 355 个奇数里有一个素数）。 */
const SIEVE_LIMIT = 1 << 16;
const WINDOW = 1 << 12;

/** 一个 1024 位的素数；最高两位是 1，两个相乘必满 2048 位。 */
export async function randomPrime(random: RandomSource, breathe: Breathe): Promise<bigint> {
  for (;;) {
    const start = await oddStart(random);
    for (const offset of survivors(start)) {
      await breathe();
      const candidate = start + BigInt(2 * offset);
      if (!isStrongProbablePrime(candidate, 2n)) continue;
      if (await passesRandomRounds(candidate, random, breathe)) return candidate;
    }
  }
}

/** 以 `base` 为底的 Miller–Rabin 一轮；`n` 是大于 3 的奇数，底在 2 到 n−2 之间。 */
export function isStrongProbablePrime(n: bigint, base: bigint): boolean {
  let odd = n - 1n;
  let twos = 0;
  while (odd % 2n === 0n) {
    odd /= 2n;
    twos += 1;
  }
  let x = modExp(base, odd, n);
  if (x === 1n || x === n - 1n) return true;
  for (let i = 1; i < twos; i += 1) {
    x = (x * x) % n;
    if (x === n - 1n) return true;
  }
  return false;
}

async function passesRandomRounds(n: bigint, random: RandomSource, breathe: Breathe) {
  for (let round = 0; round < ROUNDS; round += 1) {
    await breathe();
    const base = 2n + (bytesToInt(await random(PRIME_BYTES)) % (n - 3n));
    if (!isStrongProbablePrime(n, base)) return false;
  }
  return true;
}

/** 随机的奇数起点；离 2^1024 留足一窗，往后找不会溢出。 */
async function oddStart(random: RandomSource): Promise<bigint> {
  for (;;) {
    const bytes = await random(PRIME_BYTES);
    if (bytes.length !== PRIME_BYTES) throw new Error('随机源给的长度不对');
    bytes[0] = (bytes[0] ?? 0) | 0xc0;
    bytes[PRIME_BYTES - 1] = (bytes[PRIME_BYTES - 1] ?? 0) | 1;
    const start = bytesToInt(bytes);
    bytes.fill(0);
    if ((start + BigInt(2 * WINDOW)).toString(2).length === PRIME_BITS) return start;
  }
}

/** 从起点数起，没有小因数的那些奇数（第几个）。 */
function survivors(start: bigint): number[] {
  const composite = new Uint8Array(WINDOW);
  for (const prime of oddPrimes()) {
    // start + 2i ≡ 0 (mod p)：i ≡ −start / 2；p 是奇数，2 的逆是 (p + 1) / 2。
    const residue = Number(start % BigInt(prime));
    const first = ((prime - residue) * ((prime + 1) / 2)) % prime;
    for (let i = first; i < WINDOW; i += prime) composite[i] = 1;
  }
  return Array.from(composite.keys()).filter((i) => composite[i] === 0);
}

let known: readonly number[] = [];

/** 3 以上的小素数，用到才算，算一次。 */
function oddPrimes(): readonly number[] {
  if (known.length > 0) return known;
  const composite = new Uint8Array(SIEVE_LIMIT);
  const found: number[] = [];
  for (let n = 3; n < SIEVE_LIMIT; n += 2) {
    if (composite[n] === 1) continue;
    found.push(n);
    for (let multiple = n * n; multiple < SIEVE_LIMIT; multiple += 2 * n) composite[multiple] = 1;
  }
  known = found;
  return known;
}
