import { ed25519 } from '@noble/curves/ed25519.js';

/** 一次性签名钥：每列一对，投完即毁。 */
export interface OneTimeKey {
  readonly seed: Uint8Array;
  readonly pk: Uint8Array;
}

export const oneTimeKey = (seed: Uint8Array): OneTimeKey => ({
  seed,
  pk: ed25519.getPublicKey(seed),
});

export const signWith = (seed: Uint8Array, statement: Uint8Array): Uint8Array =>
  ed25519.sign(statement, seed);

export function verifyWith(pk: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean {
  return ed25519.verify(signature, statement, pk);
}
