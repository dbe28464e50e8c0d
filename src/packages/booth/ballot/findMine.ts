import { sameBytes } from '../../../../types/ballot/bytes';
import type { PublishedRow } from '../../../../types/ballot/published';

/** 投票后手机上留着的：每列的 pk；空项的列没有。 */
export interface MyColumn {
  readonly column: number;
  readonly pk: Uint8Array;
}

/** 一列核对的结果：在、找不到。 */
export type CheckResult = 'counted' | 'missing';

/**
 * 在**整张**公布表里找自己的票（只在本机比，服务器不知道查的是哪一行）。`tables` 依次是本组各列。
 *
 * 手机上不留所填的档次，所以只看 pk 在不在。计票方没有 pk 的私钥，签不出改过的档次：
 * 封存包里每一行都带签名，改一行，任何人重算都会叫出来。能骗人的只剩“简表写一样、封存包写另一样”，
 * 那由本人凭记忆核对（`sameAsRemembered`）与重算的人各抓一头。
 */
export function findMine(
  tables: readonly (readonly PublishedRow[])[],
  mine: readonly MyColumn[],
): CheckResult[] {
  return mine.map(({ column, pk }) => (rowOf(tables[column], pk) ? 'counted' : 'missing'));
}

/** 公布表里写着 pk 的那一行。 */
export function rowOf(
  table: readonly PublishedRow[] | undefined,
  pk: Uint8Array,
): PublishedRow | undefined {
  return table?.find((candidate) => sameBytes(candidate.pk, pk));
}
