import type { Layer } from '../../../types/ballot/keeping';
import type { ShuffleDoc } from '../../_store/ballotKeepings';
import { shuffleId, shuffles } from '../../_store/ballotKeepings';
import { fromBase64 } from '../../../types/ballot/base64';
import { concatBytes, splitBlocks } from '../../../types/ballot/bytes';
import { ITEM_BYTES, SEALED_ITEM_BYTES } from '../../../types/ballot/sizes';

/** 一项多长：外层交的是内层密文，内层交的是开出的项。 */
export const itemBytesOf = (layer: Layer): number =>
  layer === 'outer' ? SEALED_ITEM_BYTES : ITEM_BYTES;

/** 这个人交齐了几列；换过开封人，旧的不算。 */
export const columnsDone = (roundId: string, layer: Layer, by: string): Promise<number> =>
  shuffles.count({ roundId, layer, by, done: true });

/** 交齐的一列；没交齐、或不是现在的开封人交的为 null。 */
export async function columnOf(
  roundId: string,
  layer: Layer,
  group: number,
  column: number,
  by: string,
): Promise<Uint8Array[] | null> {
  const found = await shuffles.get(shuffleId(roundId, layer, group, column));
  return found?.done && found.by === by ? itemsIn(found) : null;
}

/** 一列的各项。 */
export function itemsIn({ parts, layer }: Pick<ShuffleDoc, 'parts' | 'layer'>): Uint8Array[] {
  const bytes = parts.map((part) => fromBase64(part) ?? new Uint8Array());
  const items = splitBlocks(concatBytes(...bytes), itemBytesOf(layer));
  if (items === null) throw new Error('存下的一列不是整项');
  return items;
}

/** 外层开不了的占位：全零。 */
export const isUnopened = (sealed: Uint8Array): boolean => sealed.every((byte) => byte === 0);
