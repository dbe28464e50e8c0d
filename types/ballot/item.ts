import { concatBytes } from './bytes';
import { ITEM_BYTES, KEY_BYTES, PREFIX_BYTES, RSA_BYTES, SIGNATURE_BYTES } from './sizes';

/** 票证：RFC 9474 的消息前缀与签名。 */
export interface Token {
  readonly prefix: Uint8Array;
  readonly signature: Uint8Array;
}

/** 一列的一项；空项（code = 0）其余字段全零，与真项等长。公布的一行就是一项的字节。 */
export interface Item {
  readonly code: number;
  readonly pk: Uint8Array;
  readonly signature: Uint8Array;
  readonly token: Token;
}

/** 档次 1 ∥ pk 32 ∥ 签名 64 ∥ 前缀 32 ∥ RSA 签名 256。 */
export function encodeItem(item: Item): Uint8Array {
  return concatBytes(
    Uint8Array.of(item.code),
    item.pk,
    item.signature,
    item.token.prefix,
    item.token.signature,
  );
}

/** 长度不对为 null。 */
export function decodeItem(bytes: Uint8Array): Item | null {
  if (bytes.length !== ITEM_BYTES) return null;
  let at = 1;
  const take = (length: number): Uint8Array => bytes.slice(at, (at += length));
  const pk = take(KEY_BYTES);
  const signature = take(SIGNATURE_BYTES);
  const prefix = take(PREFIX_BYTES);
  return { code: bytes[0] ?? 0, pk, signature, token: { prefix, signature: take(RSA_BYTES) } };
}

/** 空项的字节：封起来与真项一样长、看不出区别。 */
export const blankItem = (): Uint8Array => new Uint8Array(ITEM_BYTES);
