const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** 字符码 → 六位值；255 是不认识的字符。 */
const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** 字节 → base64（RFC 4648 §4，带填充）：密钥、票证、封存包里的字节都用它写成文字。 */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    out += letter(word, 18) + letter(word, 12);
    out += (left > 1 ? letter(word, 6) : '=') + (left > 2 ? letter(word, 0) : '=');
  }
  return out;
}

/**
 * base64 → 字节。只认唯一的写法（长度是 4 的倍数、末尾多余的位为 0），
 * 否则同一段字节可以有两种文字，散列就对不上。写法不对为 null。
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const letters = text.length - padding;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  let word = 0;
  let at = 0;
  for (let i = 0; i < letters; i += 1) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) return null;
    word = ((word << 6) | value) & 0xffffff;
    if (i % 4 === 1) out[at++] = (word >> 4) & 0xff;
    else if (i % 4 === 2) out[at++] = (word >> 2) & 0xff;
    else if (i % 4 === 3) out[at++] = word & 0xff;
  }
  const spare = padding === 2 ? word & 0x0f : padding === 1 ? word & 0x03 : 0;
  return spare === 0 ? out : null;
}

function letter(word: number, shift: number): string {
  return ALPHABET.charAt((word >> shift) & 0x3f);
}
