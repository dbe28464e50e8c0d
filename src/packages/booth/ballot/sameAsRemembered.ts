import type { PublishedRow } from '../../../../types/ballot/published';
import type { Mark } from '../../../../types/ballot/mark';
import { markCode } from '../../../../types/ballot/mark';
import { rowOf } from './findMine';

/**
 * 本人记得自己怎么填的，说出来与公布的那一行比。说的只用来比，不存：
 * 存档次（或能猜出档次的散列，一共才五档）等于替别人留证据。
 */
export function sameAsRemembered(
  table: readonly PublishedRow[] | undefined,
  pk: Uint8Array,
  remembered: Mark,
): boolean {
  return rowOf(table, pk)?.code === markCode(remembered);
}
