import { KEY_BYTES, PREFIX_BYTES, RSA_BYTES } from '../../../../types/ballot/sizes';
import { bytesToInt } from './bigint';
import { SALT_BYTES } from './pss';

/** 异步的随机源：小程序是 wx.getRandomValues，浏览器是 crypto.getRandomValues。 */
export type RandomSource = (length: number) => Promise<Uint8Array>;

/** 取模之前多取 16 字节，偏差小于 2^-128。 */
const WIDE_BYTES = RSA_BYTES + 16;

/** 领一张票证（一列或总票）要多少随机字节：签名种子、前缀、盐、盲化因子。 */
export const TOKEN_RANDOM_BYTES = KEY_BYTES + PREFIX_BYTES + SALT_BYTES + WIDE_BYTES;
/** 封一封信封要多少：每列一个临时钥，外层一个。 */
export const sealRandomBytes = (columns: number): number => (columns + 1) * KEY_BYTES;

/**
 * 随机池：先异步备足，再同步取用；每个字节只用一次，取走即清零。
 * 池子空了抛错——拿不足的随机数去造钥匙是不能补救的。
 */
export class RandomPool {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** 备一个 `length` 字节的池子。 */
  static async fill(source: RandomSource, length: number): Promise<RandomPool> {
    const bytes = await source(length);
    if (bytes.length !== length) throw new Error('随机数长度不对');
    return new RandomPool(bytes);
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('随机池已用尽');
    const taken = this.bytes.slice(this.at, this.at + length);
    this.bytes.fill(0, this.at, this.at + length);
    this.at += length;
    return taken;
  }

  /** 1 到 n−1 之间的均匀随机数（盲化因子）。 */
  below(n: bigint): bigint {
    return 1n + (bytesToInt(this.take(WIDE_BYTES)) % (n - 1n));
  }
}
