import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey } from 'node:crypto';

/** 清单里的裸公钥 ↔ node:crypto 的密钥对象。清单只写裸字节，端上不必懂 DER。 */

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const X25519_SPKI = Buffer.from('302a300506032b656e032100', 'hex');

export const ed25519Public = (raw: Uint8Array): KeyObject => spki(ED25519_SPKI, raw);
export const x25519Public = (raw: Uint8Array): KeyObject => spki(X25519_SPKI, raw);

/** RSA 的模（e = 65537）→ 公钥。 */
export function rsaPublic(modulus: Uint8Array): KeyObject {
  const n = Buffer.from(modulus).toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
}

/** 库里存的私钥（PKCS#8，base64）→ 私钥。 */
export const privateKeyOf = (pkcs8: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });

/** 私钥 → PKCS#8，base64。 */
export const pkcs8Of = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'pkcs8' }).toString('base64');

/** 公钥的裸字节：Ed25519、X25519 是 32 字节，RSA 是模。 */
export function rawPublic(key: KeyObject): Uint8Array {
  const jwk = key.export({ format: 'jwk' });
  return Buffer.from(jwk.n ?? jwk.x ?? '', 'base64url');
}

function spki(prefix: Buffer, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([prefix, raw]), format: 'der', type: 'spki' });
}
