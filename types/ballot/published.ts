import { compareBytes, concatBytes, splitBlocks } from './bytes';
import { KEY_BYTES } from './sizes';

/** 公布表的一行（给手机核对用的简表）：pk 32 ∥ 档次 1，按 pk 排序。 */
export const ROW_BYTES = KEY_BYTES + 1;

/** 一行。 */
export interface PublishedRow {
  readonly pk: Uint8Array;
  readonly code: number;
}

/** 一列的简表。 */
export function encodeRows(rows: readonly PublishedRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => compareBytes(a.pk, b.pk));
  return concatBytes(...sorted.map(({ pk, code }) => concatBytes(pk, Uint8Array.of(code))));
}

/** 长度不对为 null。 */
export function decodeRows(bytes: Uint8Array): PublishedRow[] | null {
  const rows = splitBlocks(bytes, ROW_BYTES);
  return rows?.map((row) => ({ pk: row.slice(0, KEY_BYTES), code: row[KEY_BYTES] ?? 0 })) ?? null;
}
