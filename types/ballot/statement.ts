import { concatBytes, uint16, utf8Bytes } from './bytes';

/**
 * 各种被签名、被散列的字节。每种有自己的标签，一处的签名挪不到另一处用。
 * 总票证、列票证各用各的 RSA 公钥，公钥一会一换，所以票证里不必再写会次与列号。
 */
const tag = (name: string): Uint8Array => utf8Bytes(`dzb-ballot-1/${name}\n`);

const GENERAL = tag('general-token');
const COLUMN = tag('column-token');
const MARK = tag('mark');
const ENVELOPE = tag('envelope');
const RECEIPT = tag('receipt');
const MANIFEST = tag('manifest');
const ROOT = tag('root');
const ROLL = tag('roll');
const CLOSING = tag('closing');
const RESULT = tag('result');
const RECORD = tag('record');
const OUTER = tag('seal-outer');
const INNER = tag('seal-inner');

/** 总票证签的消息（RFC 9474 prepare 之前）。 */
export const generalTokenMessage = (pk: Uint8Array): Uint8Array => concatBytes(GENERAL, pk);

/** 列票证签的消息。 */
export const columnTokenMessage = (pk: Uint8Array): Uint8Array => concatBytes(COLUMN, pk);

/** 一项里用 pk_j 签的话：哪一会、哪一组、哪一列、什么档次。 */
export function markStatement(
  manifestDigest: Uint8Array,
  group: number,
  column: number,
  mark: number,
): Uint8Array {
  return concatBytes(
    MARK,
    manifestDigest,
    Uint8Array.of(group),
    uint16(column),
    Uint8Array.of(mark),
  );
}

/** 整封里用总票的 pk 签的：签名之前的全部字节。 */
export const envelopeStatement = (unsigned: Uint8Array): Uint8Array =>
  concatBytes(ENVELOPE, unsigned);

/** 票箱回执签的：哪一会、哪一封。 */
export const receiptStatement = (
  manifestDigest: Uint8Array,
  envelopeDigest: Uint8Array,
): Uint8Array => concatBytes(RECEIPT, manifestDigest, envelopeDigest);

/** 散列成 h(M) 的字节。 */
export const manifestStatement = (text: string): Uint8Array =>
  concatBytes(MANIFEST, utf8Bytes(text));

/** 散列成信封根的字节：排好序的信封散列依次相接。 */
export const rootStatement = (sortedDigests: readonly Uint8Array[]): Uint8Array =>
  concatBytes(ROOT, ...sortedDigests);

/** 散列成名册散列的字节：盐 ∥ 排好序的编号，一行一个。 */
export const rollStatement = (salt: Uint8Array, voterIds: readonly string[]): Uint8Array =>
  concatBytes(ROLL, salt, utf8Bytes([...voterIds].sort().join('\n')));

/** 关箱时签的：各组发出、收回与信封根。 */
export const closingStatement = (text: string): Uint8Array => concatBytes(CLOSING, utf8Bytes(text));

/** 计票后签的：各列公布内容的散列与合计。 */
export const resultStatement = (text: string): Uint8Array => concatBytes(RESULT, utf8Bytes(text));

/** 会议记录签的。 */
export const recordStatement = (text: string): Uint8Array => concatBytes(RECORD, utf8Bytes(text));

/** 外层密封的 info：信封头。换组、换清单就开不了封。 */
export const outerInfo = (head: Uint8Array): Uint8Array => concatBytes(OUTER, head);

/** 内层密封的 info：哪一会、哪一组、哪一列。换列就开不了封。 */
export function innerInfo(manifestDigest: Uint8Array, group: number, column: number): Uint8Array {
  return concatBytes(INNER, manifestDigest, Uint8Array.of(group), uint16(column));
}
