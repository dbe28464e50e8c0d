import { _ } from '../_runtime/cloud';
import { boxes, publishedRows } from '../_store/box';
import type { BoxReply } from '../../types/contracts/ballotbox';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';

/** 票箱的开关。 */
export async function state(roundId: string): Promise<Result<BoxReply<'state'>>> {
  const box = await boxes.get(roundId);
  return box ? ok({ roundId, state: box.state }) : fail('BOX_UNKNOWN');
}

/** 公开的清单：写票之前在端上算散列，与大屏上的比。 */
export async function manifest(roundId: string): Promise<Result<BoxReply<'manifest'>>> {
  const box = await boxes.get(roundId);
  return box ? ok({ manifest: box.manifest }) : fail('BOX_UNKNOWN');
}

/** 一页的列数：一百人投、一页二十列约 90 KB。 */
const PAGE = 20;

/**
 * 公布表的一页；各列先写下、结果后签名，签了名才给看。手机要下载**整张**在本机比，
 * 所以没有“查某一行”。错误：BOX_NOT_COUNTED。
 */
export async function table(
  roundId: string,
  group: number,
  from: number,
): Promise<Result<BoxReply<'table'>>> {
  const [box, page] = await Promise.all([
    boxes.get(roundId),
    publishedRows.find(
      { roundId, group, column: _.gte(from) },
      { sort: [['column', 'asc']], limit: PAGE + 1 },
    ),
  ]);
  if (box === null || box.result === null || page.length === 0) return fail('BOX_NOT_COUNTED');
  const columns = page.slice(0, PAGE).map(({ column, rows }) => ({ column, rows }));
  return ok({ columns, next: page[PAGE]?.column ?? null });
}
