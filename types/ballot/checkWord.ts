/**
 * 回执上的核对码：信封散列的前 8 位数字，两组各 4 位，便于念、便于对。
 * 只证明“屏幕上说的是同一封”，真正的凭证是回执签名。
 */
export function checkWord(envelopeDigest: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = envelopeDigest;
  const digits = String((((a << 16) | (b << 8) | c) * 256 + d) % 100_000_000).padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
