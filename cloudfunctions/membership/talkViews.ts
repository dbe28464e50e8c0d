import type { TalkDoc } from '../_store/talks';

/** 谈话 → 台账的一行；没有内容（M5）。 */
export function talkLineOf(talk: TalkDoc, names: ReadonlyMap<string, string>) {
  const { _id: talkId, kind, on, parties, state } = talk;
  const nameOf = (id: string) => names.get(id) ?? '已不在册';
  return { talkId, kind, on, by: nameOf(parties[0]), with: nameOf(parties[1]), state };
}

/** 日期落在某年；日期是 `YYYY-MM-DD`。 */
export function inYearOf(year: number): (dated: { readonly on: string }) => boolean {
  return ({ on }) => on.startsWith(`${year}-`);
}
