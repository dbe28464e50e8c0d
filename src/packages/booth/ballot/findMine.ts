import { sameBytes } from '../../../../types/ballot/bytes';
import type { PublishedRow } from '../../../../types/ballot/published';

/** 投票后手机上留着的：每列的 pk 与所填；空项的列没有。 */
export interface MyColumn {
  readonly column: number;
  readonly pk: Uint8Array;
  readonly code: number;
}

/** 一列核对的结果：在且未改、找不到、档次被改。 */
export type CheckResult = 'counted' | 'missing' | 'altered';

/**
 * 在**整张**公布表里找自己的票（只在本机比，服务器不知道查的是哪一行）。
 * `tables` 依次是本组各列。
 */
export function findMine(
  tables: readonly (readonly PublishedRow[])[],
  mine: readonly MyColumn[],
): CheckResult[] {
  return mine.map(({ column, pk, code }) => {
    const row = tables[column]?.find((candidate) => sameBytes(candidate.pk, pk));
    if (!row) return 'missing';
    return row.code === code ? 'counted' : 'altered';
  });
}
