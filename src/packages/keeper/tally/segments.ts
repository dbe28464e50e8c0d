import { toBase64 } from '../../../../types/ballot/base64';
import { concatBytes } from '../../../../types/ballot/bytes';

/** 一段最多几项：433 字节一项，写成 base64 不超过一次请求的 96 KB。 */
export const SEGMENT_ITEMS = 150;

/** 一列要交的一段。 */
export interface Segment {
  readonly from: number;
  readonly items: string;
  readonly last: boolean;
}

/** 一列 → 依次要交的各段；空列也要交一段，好说明这一列交齐了。 */
export function segments(items: readonly Uint8Array[]): Segment[] {
  const out: Segment[] = [];
  for (let from = 0; from === 0 || from < items.length; from += SEGMENT_ITEMS) {
    const next = items.slice(from, from + SEGMENT_ITEMS);
    const last = from + SEGMENT_ITEMS >= items.length;
    out.push({ from, items: toBase64(concatBytes(...next)), last });
  }
  return out;
}
