import { toBase64 } from '../../types/ballot/base64';
import { isDuplicate } from '../_runtime/transaction';
import { publishedColumns, publishedRows } from '../_store/box';
import type { PublishedColumn } from './tally/tally';

/** 一次并写几列：快，又不压垮库。 */
const AT_ONCE = 10;

/** 写下公布的各列。同样的票得到同样的列，所以重来时撞号就是已经写过。 */
export async function publishColumns(
  roundId: string,
  columns: readonly PublishedColumn[],
): Promise<void> {
  for (let from = 0; from < columns.length; from += AT_ONCE) {
    await Promise.all(
      columns.slice(from, from + AT_ONCE).flatMap(({ group, column, entries, rows }) => {
        const place = { _id: `${roundId}_${group}_${column}`, roundId, group, column };
        return [
          once(publishedColumns.insert({ ...place, entries: toBase64(entries) })),
          once(publishedRows.insert({ ...place, rows: toBase64(rows) })),
        ];
      }),
    );
  }
}

async function once(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
