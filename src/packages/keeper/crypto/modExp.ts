/**
 * base 的 exponent 次方模 modulus，指数是秘密的大整数：四位一窗，每窗都乘一次，不按指数跳步。
 * 大整数乘除本身不是定时的，所以签名时还要先盲一层（见 blindSign）。
 */
export function modExp(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n];
  for (let i = 1; i < 16; i += 1) powers.push(((powers[i - 1] ?? 1n) * base) % modulus);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i += 1) result = (result * result) % modulus;
    result = (result * (powers[Number.parseInt(digit, 16)] ?? 1n)) % modulus;
  }
  return result;
}
