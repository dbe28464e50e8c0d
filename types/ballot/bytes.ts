/**
 * 字节的拼接、比较与文字编码。小程序里没有 TextEncoder、Buffer、atob，所以自写；
 * 票的编解码、清单与归档都用它，端上与服务器得到的字节必须一样。
 */

/** 依次拼接。 */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** 按无符号字节的字典序比较：公布表照它排序，与投票次序无关。 */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return compareBytes(a, b) === 0;
}

/** 两个字节的大端整数。 */
export function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff);
}

/** 切成等长的段；不整除为 null。 */
export function splitBlocks(bytes: Uint8Array, size: number): Uint8Array[] | null {
  if (bytes.length % size !== 0) return null;
  return Array.from({ length: bytes.length / size }, (_, i) =>
    bytes.slice(i * size, (i + 1) * size),
  );
}

/** 文字 → UTF-8。 */
export function utf8Bytes(text: string): Uint8Array {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else out.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return Uint8Array.from(out);
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}
