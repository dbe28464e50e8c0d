import type { Output } from '../../../../types/api';
import type { MinutesContent } from '../../../../types/contracts/meeting';

type Saved = Output<'meeting', 'record'>;
export type Speaker = NonNullable<MinutesContent['speakers']>[number];
export type Resolution = NonNullable<MinutesContent['resolutions']>[number];

/** 正在写的纪实：没写的留空，“没有”要点明（M7）。 */
export interface RecordDraft {
  readonly chair: string;
  readonly speakers: readonly Speaker[];
  readonly noSpeakers: boolean;
  readonly minutes: string;
  readonly resolutions: readonly Resolution[];
  readonly noResolutions: boolean;
  readonly photos: readonly MinutesContent['photos'][number][];
}

/** 存过的 → 可以接着写的；主持、发言人没写过的，先填上安排里的人。 */
export function recordDraft({ content, chair, speakers }: Saved): RecordDraft {
  const planned = speakers.map(({ name }) => ({ name, topic: null }));
  return {
    chair: content?.chair ?? chair?.name ?? '',
    speakers: content?.speakers ?? planned,
    noSpeakers: content?.speakers?.length === 0,
    minutes: content?.minutes ?? '',
    resolutions: content?.resolutions ?? [],
    noResolutions: content?.resolutions?.length === 0,
    photos: content?.photos ?? [],
  };
}

/** 交上去的：还没写的为空，写明没有的为空清单。 */
export function contentOf(draft: RecordDraft): MinutesContent {
  const list = <T>(items: readonly T[], none: boolean): T[] | null =>
    none ? [] : items.length === 0 ? null : [...items];
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return {
    chair: text(draft.chair),
    speakers: list(draft.speakers, draft.noSpeakers),
    minutes: text(draft.minutes),
    resolutions: list(draft.resolutions, draft.noResolutions),
    photos: [...draft.photos],
  };
}

/** 举手的数，如“赞成 32，反对 0，弃权 1”。 */
export const handsText = ({ hands }: Resolution): string =>
  hands === null
    ? '没有举手表决'
    : `赞成 ${hands.inFavour}，反对 ${hands.against}，弃权 ${hands.abstain}`;
