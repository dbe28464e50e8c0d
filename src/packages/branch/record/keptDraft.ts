import type { MinutesContent } from '../../../../types/contracts/meeting';
import { contentOf, type RecordDraft } from './draft';
import type { KeptDraft } from './draftStore';

const WRITTEN = [
  ['chair', '主持人'],
  ['minutes', '会议记录'],
  ['speakers', '发言人'],
  ['resolutions', '决议'],
] as const;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** 两份写的内容哪几项不一样；照片是随传随存的，不算。 */
export const differing = (
  one: MinutesContent | null,
  other: MinutesContent | null,
): readonly string[] =>
  WRITTEN.filter(([field]) => !same(one?.[field], other?.[field])).map(([, label]) => label);

/** 没存的与云端存的一比：哪几项不同；云端在那之后又存过的，是哪几项。 */
export function comparedWith(kept: KeptDraft, saved: MinutesContent | null) {
  return {
    unsaved: differing(contentOf(kept.draft), saved),
    newer: differing(kept.base, saved),
  };
}

/** 接着用没存的：照片以云端为准，去掉写的时候自己去掉的。 */
export function resumed({ draft, base }: KeptDraft, saved: MinutesContent | null): RecordDraft {
  const had = new Set(base?.photos.map(({ file }) => file));
  const has = new Set(draft.photos.map(({ file }) => file));
  const photos = (saved?.photos ?? []).filter(({ file }) => has.has(file) || !had.has(file));
  return { ...draft, photos };
}
