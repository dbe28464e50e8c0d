import { _ } from '../_runtime/cloud';
import type { Fields, Picked } from '../_runtime/fields';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { yearRange } from './yearRange';

/**
 * 本支部一年的活动，按开始时间，只取要的字段：五百人的支部一年的参加范围合起来有几 MB，
 * 超过平台一次应答的上限，所以不取整个文档。
 */
export async function meetingsOfYear<
  const F extends Fields<MeetingDoc> & { readonly startsAt: true },
>(branchId: string, year: number, fields: F): Promise<Picked<MeetingDoc, F>[]> {
  const [from, to] = yearRange(year);
  const found = await meetings.findAll(
    { branchId, startsAt: _.and([_.gte(from), _.lt(to)]) },
    { fields },
  );
  return found.sort((a, b) => startOf(a) - startOf(b));
}

/** 要的字段里必有开始时间（类型参数里写明了）。 */
function startOf(meeting: object): number {
  return (meeting as Pick<MeetingDoc, 'startsAt'>).startsAt;
}
