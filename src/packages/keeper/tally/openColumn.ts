import { compareBytes } from '../../../../types/ballot/bytes';
import { unopenedItem } from '../../../../types/ballot/keeping';
import { ITEM_BYTES } from '../../../../types/ballot/sizes';
import { innerInfo } from '../../../../types/ballot/statement';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { hpkeOpen } from '../crypto/hpkeOpen';
import type { Pace } from './pace';

/**
 * 开封第二步，换一名计票人，只用内层钥匙、看不到信封：逐项开，按内容重排。
 * 开不了的交等长的占位，项数与收到的相等。票证与签名由计票的云函数和离线重算去验，这里只开不判。
 */
export async function openColumn(
  sealed: readonly Uint8Array[],
  manifestDigest: Uint8Array,
  place: { readonly group: number; readonly column: number },
  inner: OpeningKey,
  pace: Pace,
): Promise<Uint8Array[]> {
  const info = innerInfo(manifestDigest, place.group, place.column);
  const items: Uint8Array[] = [];
  for (const [i, bytes] of sealed.entries()) {
    await pace(i, sealed.length);
    const plain = hpkeOpen(inner, info, bytes);
    items.push(plain?.length === ITEM_BYTES ? plain : unopenedItem());
  }
  return items.sort(compareBytes);
}
