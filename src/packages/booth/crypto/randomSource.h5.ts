/** 浏览器一次至多给 65536 字节。 */
const CHUNK = 32 * 1024;

/** 浏览器的密码学随机数。 */
export function randomBytes(length: number): Promise<Uint8Array> {
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at += CHUNK) {
    window.crypto.getRandomValues(out.subarray(at, Math.min(at + CHUNK, length)));
  }
  return Promise.resolve(out);
}
