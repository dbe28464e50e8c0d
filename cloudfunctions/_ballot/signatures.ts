import type { KeyObject } from 'node:crypto';
import { constants, sign, verify } from 'node:crypto';
import { concatBytes } from '../../types/ballot/bytes';
import type { Token } from '../../types/ballot/item';
import { ed25519Public } from './keys';

/** RFC 9474 §4.5：票证确是这把登记公钥签的。消息 = 前缀 ∥ message。 */
export function tokenHolds(key: KeyObject, message: Uint8Array, token: Token): boolean {
  return verify(
    'sha384',
    concatBytes(token.prefix, message),
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    token.signature,
  );
}

/** Ed25519 验签；公钥不是曲线上的点也算不对。 */
export function signatureHolds(
  pk: Uint8Array,
  statement: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verify(null, statement, ed25519Public(pk), signature);
}

/** Ed25519 签名：同一句话永远签出同一串字节，所以重试的回执一字不差。 */
export const signBytes = (key: KeyObject, statement: Uint8Array): Uint8Array =>
  sign(null, statement, key);
