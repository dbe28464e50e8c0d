import { concatBytes, sameBytes } from '../../../../types/ballot/bytes';
import { PAIR_BYTES } from '../../../../types/ballot/keeping';
import { KEY_BYTES } from '../../../../types/ballot/sizes';

/** 几名计票人分；任意两人合得起来，任何一人什么也不知道。 */
export const TELLERS = 3;
/** 分一把要多少随机字节。 */
export const SPLIT_RANDOM_BYTES = 2 * KEY_BYTES;

/** 一份：第几名计票人的（按编号排，从 0 数），与他的两段。 */
export interface Share {
  readonly holder: number;
  readonly pair: Uint8Array;
}

/**
 * 钥匙 = a ⊕ b ⊕ c，三份依次是 (a,b)、(b,c)、(c,a)：任一份都缺一段，
 * 缺的那一段均匀随机，所以一份与钥匙统计独立；任意两份凑齐三段。
 */
export function split(secret: Uint8Array, random: Uint8Array): Uint8Array[] {
  if (secret.length !== KEY_BYTES || random.length !== SPLIT_RANDOM_BYTES) {
    throw new RangeError('分钥匙的长度不对');
  }
  const a = random.slice(0, KEY_BYTES);
  const b = random.slice(KEY_BYTES);
  const parts = [a, b, xor(secret, xor(a, b))];
  return parts.map((part, i) => concatBytes(part, parts[(i + 1) % TELLERS] ?? part));
}

/** 两名计票人的两份 → 钥匙；长度不对、是同一个人的、共有的那一段对不上的为 null。 */
export function combine(one: Share, other: Share): Uint8Array | null {
  const parts: (Uint8Array | undefined)[] = [];
  for (const { holder, pair } of [one, other]) {
    if (pair.length !== PAIR_BYTES) return null;
    for (const place of [0, 1]) {
      const at = (holder + place) % TELLERS;
      const part = pair.slice(place * KEY_BYTES, (place + 1) * KEY_BYTES);
      const earlier = parts[at];
      if (earlier !== undefined && !sameBytes(earlier, part)) return null;
      parts[at] = part;
    }
  }
  const [a, b, c] = parts;
  return a && b && c ? xor(a, xor(b, c)) : null;
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] ?? 0));
