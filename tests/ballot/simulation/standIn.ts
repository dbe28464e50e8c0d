import { createHash } from 'node:crypto';
import { concatBytes, sameBytes } from '../../../types/ballot/bytes';
import type { Token } from '../../../types/ballot/item';

/**
 * 密码学替身：长度与接口和真的一样，只是不保密、可伪造，快几百倍。
 * 用来在上万场里查计票与并发；保密性另由真密码学的两百场与官方向量管。
 */

interface Key {
  readonly kind: number;
  readonly raw: Uint8Array;
}

let counter = 0;
const digest = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(
    createHash('sha256')
      .update(concatBytes(...parts))
      .digest(),
  );
const wide = (seed: Uint8Array, length: number): Uint8Array =>
  concatBytes(...Array.from({ length: length / 32 }, (_, i) => digest(Uint8Array.of(i), seed)));
const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] ?? 0));
const fresh = (): Uint8Array => {
  counter += 1;
  return digest(Buffer.from(`key ${counter}`));
};
const padded = (message: Uint8Array): Uint8Array => wide(message, 256);

const RSA = 1;
const SEAL = 2;
const SIGN = 3;

export const keys = {
  ed25519Public: (raw: Uint8Array): Key => ({ kind: SIGN, raw }),
  x25519Public: (raw: Uint8Array): Key => ({ kind: SEAL, raw }),
  rsaPublic: (raw: Uint8Array): Key => ({ kind: RSA, raw }),
  privateKeyOf: (text: string): Key => {
    const bytes = new Uint8Array(Buffer.from(text, 'base64'));
    return { kind: bytes[0] ?? 0, raw: bytes.slice(1) };
  },
  pkcs8Of: ({ kind, raw }: Key): string =>
    Buffer.from(concatBytes(Uint8Array.of(kind), raw)).toString('base64'),
  rawPublic: ({ kind, raw }: Key): Uint8Array => (kind === SIGN ? digest(raw) : raw),
};

export const sessionKeys = {
  newRegistrarKey: (): Key => {
    const raw = wide(fresh(), 256);
    raw[0] = (raw[0] ?? 0) | 0x80;
    return { kind: RSA, raw };
  },
  newSealKey: (): Key => ({ kind: SEAL, raw: fresh() }),
  newBoxKey: (): Key => ({ kind: SIGN, raw: fresh() }),
};

export const blindSign = {
  signingKey: (secret: Key) => ({ secret, open: secret, modulus: secret.raw }),
  blindSign: ({ modulus }: { modulus: Uint8Array }, blinded: Uint8Array): Uint8Array | null =>
    blinded.length === 256 ? xor(blinded, modulus) : null,
};

const signed = (pk: Uint8Array, statement: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha512').update(concatBytes(pk, statement)).digest());

export const signatures = {
  tokenHolds: ({ raw }: Key, message: Uint8Array, token: Token): boolean =>
    sameBytes(xor(token.signature, raw), padded(concatBytes(token.prefix, message))),
  signatureHolds: (pk: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean =>
    sameBytes(signed(pk, statement), signature),
  signBytes: ({ raw }: Key, statement: Uint8Array): Uint8Array => signed(digest(raw), statement),
};

export const boothRsa = {
  publicKeyOf: (modulus: Uint8Array) => ({ n: 3n, modulus }),
  prepare: (message: Uint8Array, prefix: Uint8Array): Uint8Array => concatBytes(prefix, message),
  blind: (_key: unknown, prepared: Uint8Array, salt: Uint8Array) => {
    const inverse = wide(salt, 256);
    return { blinded: xor(padded(prepared), inverse), inverse };
  },
  finalize: (
    { modulus }: { modulus: Uint8Array },
    prepared: Uint8Array,
    blindSignature: Uint8Array,
    inverse: Uint8Array,
  ): Uint8Array | null => {
    const signature = xor(blindSignature, inverse);
    return sameBytes(xor(signature, modulus), padded(prepared)) ? signature : null;
  },
};

export const boothEd25519 = {
  oneTimeKey: (seed: Uint8Array) => ({ seed, pk: digest(seed) }),
  signWith: (seed: Uint8Array, statement: Uint8Array) => signed(digest(seed), statement),
  verifyWith: signatures.signatureHolds,
};

const tagOf = (...parts: readonly Uint8Array[]): Uint8Array => digest(...parts).slice(0, 16);

export const boothHpke = {
  seal: (recipient: Uint8Array, info: Uint8Array, plain: Uint8Array, ephemeral: Uint8Array) =>
    concatBytes(ephemeral, plain, tagOf(recipient, info, plain, ephemeral)),
};

export const hpkeOpen = {
  openingKey: (secret: Key) => ({ secret, recipient: secret.raw }),
  hpkeOpen: (
    { recipient }: { recipient: Uint8Array },
    info: Uint8Array,
    sealed: Uint8Array,
  ): Uint8Array | null => {
    const [enc, plain] = [sealed.slice(0, 32), sealed.slice(32, -16)];
    return sameBytes(sealed.slice(-16), tagOf(recipient, info, plain, enc)) ? plain : null;
  },
};
