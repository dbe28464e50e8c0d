import { useState } from 'react';
import { dayOf } from '../../../../types/time';
import type { ItemChoice } from './ItemField';
import type { Material } from './Materials';

/** 一件事的填写：哪一项、几次、哪天、怎么回事、材料、证明人。 */
export interface Matter {
  readonly item: ItemChoice | null;
  readonly count: string;
  readonly happenedOn: string;
  readonly story: string;
  readonly materials: readonly Material[];
  readonly witnessIds: readonly string[];
}

export function useMatter() {
  const [matter, setMatter] = useState<Matter>(() => ({
    item: null,
    count: '1',
    happenedOn: dayOf(Date.now()),
    story: '',
    materials: [],
    witnessIds: [],
  }));
  const change = (changes: Partial<Matter>): void => setMatter((old) => ({ ...old, ...changes }));
  const ready = matter.item !== null && matter.story.trim() !== '' && Number(matter.count) >= 1;
  return { matter, change, ready };
}

/** 交给服务器的那几项。 */
export const sent = ({ count, happenedOn, story, materials, witnessIds }: Matter) => ({
  count: Number(count),
  happenedOn,
  story: story.trim(),
  materials: [...materials],
  witnessIds: [...witnessIds],
});
