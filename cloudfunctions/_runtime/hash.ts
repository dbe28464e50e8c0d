import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** 值的规范串（RFC 8785）的 SHA-256，十六进制。 */
export function digestOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('不能对 undefined 取散列');
  return sha256(text);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
