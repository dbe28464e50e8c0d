import { concatBytes, sameBytes, splitBlocks, uint16 } from './bytes';
import type { Token } from './item';
import {
  DIGEST_BYTES,
  ENVELOPE_HEAD_BYTES,
  envelopeBytes,
  KEY_BYTES,
  PREFIX_BYTES,
  RSA_BYTES,
  SEALED_ITEM_BYTES,
  SIGNATURE_BYTES,
} from './sizes';

const MAGIC = Uint8Array.of(0x44, 0x5a, 0x42, 0x01);

/** 信封头：写给票箱看的，全是公开的东西。 */
export interface EnvelopeHead {
  /** 组在清单里的序号。 */
  readonly group: number;
  readonly columns: number;
  readonly manifestDigest: Uint8Array;
  /** 总票的一次性公钥；同一公钥只收一封。 */
  readonly pk: Uint8Array;
  readonly token: Token;
}

/** 拆开的信封。`body` 是外层密封：里面是各列的内层密封依次相接。 */
export interface Envelope {
  readonly head: EnvelopeHead;
  readonly headBytes: Uint8Array;
  readonly body: Uint8Array;
  /** 签名覆盖的全部字节。 */
  readonly unsigned: Uint8Array;
  readonly signature: Uint8Array;
}

/** 信封形状上的毛病，各有名字。 */
export type EnvelopeFault =
  'truncated' | 'oversized' | 'notEnvelope' | 'otherManifest' | 'unknownGroup' | 'columnCount';

/** 头的字节：标识 ∥ 组 ∥ 列数 ∥ h(M) ∥ pk ∥ 前缀 ∥ RSA 签名。 */
export function encodeHead(head: EnvelopeHead): Uint8Array {
  return concatBytes(
    MAGIC,
    Uint8Array.of(head.group),
    uint16(head.columns),
    head.manifestDigest,
    head.pk,
    head.token.prefix,
    head.token.signature,
  );
}

/** 这一会的信封应当是什么样。 */
export interface EnvelopeShape {
  readonly manifestDigest: Uint8Array;
  readonly groups: number;
  readonly columns: number;
}

/** 拆信封。先看长度与标识，再看是不是这一会、这一组、这么多列；不看里面。 */
export function decodeEnvelope(
  bytes: Uint8Array,
  shape: EnvelopeShape,
):
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly fault: EnvelopeFault } {
  const fault = faultOf(bytes, shape);
  if (fault !== null) return { ok: false, fault };
  let at = 7;
  const take = (length: number): Uint8Array => bytes.slice(at, (at += length));
  const manifestDigest = take(DIGEST_BYTES);
  const pk = take(KEY_BYTES);
  const prefix = take(PREFIX_BYTES);
  const token = { prefix, signature: take(RSA_BYTES) };
  const end = bytes.length - SIGNATURE_BYTES;
  return {
    ok: true,
    envelope: {
      head: { group: bytes[4] ?? 0, columns: shape.columns, manifestDigest, pk, token },
      headBytes: bytes.slice(0, ENVELOPE_HEAD_BYTES),
      body: bytes.slice(ENVELOPE_HEAD_BYTES, end),
      unsigned: bytes.slice(0, end),
      signature: bytes.slice(end),
    },
  };
}

function faultOf(bytes: Uint8Array, shape: EnvelopeShape): EnvelopeFault | null {
  const expected = envelopeBytes(shape.columns);
  if (bytes.length < ENVELOPE_HEAD_BYTES) return 'truncated';
  if (!sameBytes(bytes.slice(0, 4), MAGIC)) return 'notEnvelope';
  if (!sameBytes(bytes.slice(7, 7 + DIGEST_BYTES), shape.manifestDigest)) return 'otherManifest';
  if (!sameBytes(bytes.slice(5, 7), uint16(shape.columns))) return 'columnCount';
  if ((bytes[4] ?? 0) >= shape.groups) return 'unknownGroup';
  if (bytes.length < expected) return 'truncated';
  return bytes.length > expected ? 'oversized' : null;
}

/** 外层密封开出来的内容 → 各列的内层密封；长度不对为 null。 */
export function splitSealedItems(plain: Uint8Array, columns: number): Uint8Array[] | null {
  const items = splitBlocks(plain, SEALED_ITEM_BYTES);
  return items?.length === columns ? items : null;
}
