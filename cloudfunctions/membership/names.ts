import { _ } from '../_runtime/cloud';
import { members } from '../_store/members';

/** 编号 → 姓名，一次取齐。 */
export async function namesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await members.find({ _id: _.in(wanted) });
  return new Map(found.map((member) => [member._id, member.name]));
}
