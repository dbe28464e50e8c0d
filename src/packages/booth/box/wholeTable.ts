import { fromBase64 } from '../../../../types/ballot/base64';
import type { PublishedRow } from '../../../../types/ballot/published';
import { decodeRows } from '../../../../types/ballot/published';
import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Boxed } from './boxError';
import { refuse } from './boxError';
import { ask } from './ask';

/**
 * 下载本组**整张**公布表（所有页），在手机里比：服务器不知道在找哪一行。依次是各列。
 * 缺列、重列、行不成形都不算数。`onPage` 报已取到几列。错误：BOX_NOT_COUNTED、BOOTH_BAD_TABLE。
 */
export async function wholeTable(
  roundId: string,
  group: number,
  columns: number,
  onPage: (done: number) => void,
): Promise<Boxed<readonly (readonly PublishedRow[])[]>> {
  const table: (readonly PublishedRow[])[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const page: Boxed<BoxReply<'table'>> = await ask({
      method: 'GET',
      path: `/table/${roundId}/${group}/${from}`,
    });
    if (!page.ok) return page;
    for (const { column, rows } of page.value.columns) {
      const bytes = fromBase64(rows);
      const decoded = bytes && decodeRows(bytes);
      if (decoded === null || column !== table.length) return refuse('BOOTH_BAD_TABLE');
      table.push(decoded);
    }
    onPage(table.length);
    const next: number | null = page.value.next;
    if (next !== null && next !== table.length) return refuse('BOOTH_BAD_TABLE');
    from = next;
  }
  return table.length === columns ? { ok: true, value: table } : refuse('BOOTH_BAD_TABLE');
}
