import type { KeyObject } from 'node:crypto';
import { constants, privateDecrypt, publicEncrypt } from 'node:crypto';
import { compareBytes, sameBytes } from '../../../types/ballot/bytes';
import { RSA_BYTES } from '../../../types/ballot/sizes';
import { rawPublic, rsaPublic } from '../../_ballot/keys';

const RAW = constants.RSA_NO_PADDING;

/** 签名用的密钥：私钥、公钥、模。 */
export interface SigningKey {
  readonly secret: KeyObject;
  readonly open: KeyObject;
  readonly modulus: Uint8Array;
}

export function signingKey(secret: KeyObject): SigningKey {
  const modulus = rawPublic(secret);
  return { secret, open: rsaPublic(modulus), modulus };
}

/**
 * RFC 9474 §4.3 BlindSign：盲化消息的裸 RSA 私钥运算，再用公钥复核（防硬件出错时泄露私钥）。
 * 长度不对或不小于模的为 null。登记处看不出签的是什么。
 */
export function blindSign(
  { secret, open, modulus }: SigningKey,
  blinded: Uint8Array,
  size: number = RSA_BYTES,
): Uint8Array | null {
  if (blinded.length !== size || compareBytes(blinded, modulus) >= 0) return null;
  const signature = privateDecrypt({ key: secret, padding: RAW }, blinded);
  const back = publicEncrypt({ key: open, padding: RAW }, signature);
  if (!sameBytes(back, blinded)) throw new Error('盲签名复核不符');
  return signature;
}

/** 别人签的盲签名对不对：签名^e mod n 就是盲化消息。对的只有一个，所以重签也是同样的字节。 */
export function blindSignatureHolds(
  modulus: Uint8Array,
  blinded: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== RSA_BYTES || compareBytes(signature, modulus) >= 0) return false;
  const back = publicEncrypt({ key: rsaPublic(modulus), padding: RAW }, signature);
  return sameBytes(back, blinded);
}
