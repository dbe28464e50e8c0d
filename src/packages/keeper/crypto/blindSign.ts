import { RSA_BYTES } from '../../../../types/ballot/sizes';
import { bytesToInt, intToBytes, modInverse, modPow } from '../../booth/crypto/bigint';
import { modExp } from './modExp';
import type { RsaSecret } from './rsaKey';
import { E } from './rsaKey';

/**
 * RFC 9474 §4.3 BlindSign：盲化消息的裸 RSA 私钥运算，签完用公钥复核（算错一步就会泄露私钥）。
 * 长度不对或不小于模的为 null。`r` 是 1 到 n−1 之间均匀的随机数，一次一个：
 * 运算前先乘 r^e、算完除掉，耗时就与私钥、与来的数对不上（RFC 9474 §7.1）。
 */
export function blindSign(
  key: RsaSecret,
  blinded: Uint8Array,
  r: bigint,
  size: number = RSA_BYTES,
): Uint8Array | null {
  const { n, p, q, dP, dQ, qInv } = key;
  const message = bytesToInt(blinded);
  if (blinded.length !== size || message >= n) return null;
  const inverse = modInverse(r, n);
  if (inverse === null) throw new Error('盲化因子与模不互素');
  const hidden = (message * modPow(r, E, n)) % n;
  const byQ = modExp(hidden % q, dQ, q);
  const difference = (modExp(hidden % p, dP, p) - (byQ % p) + p) % p;
  const signature = ((byQ + ((qInv * difference) % p) * q) * inverse) % n;
  if (modPow(signature, E, n) !== message) throw new Error('盲签名复核不符');
  return intToBytes(signature, size);
}
