/** 可重放的伪随机数：出了错按种子重跑就是同一场。 */
export interface Dice {
  /** 0 到 n−1。 */
  below(n: number): number;
  /** 以概率 p 为真。 */
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  bytes(n: number): Uint8Array;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };
  return {
    below,
    chance: (p) => next() < p,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    shuffle,
    bytes: (n) => {
      const words = new Uint32Array(Math.ceil(n / 4)).map(() => below(2 ** 32));
      return new Uint8Array(words.buffer).slice(0, n);
    },
  };
}
