import { compareBytes } from '../../../../types/ballot/bytes';
import { ITEM_BYTES } from '../../../../types/ballot/sizes';
import { innerInfo } from '../../../../types/ballot/statement';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { hpkeOpen } from '../crypto/hpkeOpen';
import type { Pace } from './pace';

/** 开不了的一项的占位：等长、哪一档都不是，计票时自然作废，交上去的项数与收到的相等。 */
const SPOILED = 0xff;

/**
 * 开封第二步，换一名计票人，只用内层钥匙、看不到信封：逐项开，按内容重排。
 * 票证与签名由计票的云函数和离线重算去验，这里只开不判。
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
    items.push(plain?.length === ITEM_BYTES ? plain : new Uint8Array(ITEM_BYTES).fill(SPOILED));
  }
  return items.sort(compareBytes);
}
