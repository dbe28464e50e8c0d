import { useState } from 'react';
import { Row } from '../../../components/ui/Row';
import { ErrorNote } from '../../../components/ui/Notice';
import { useQuery } from '../../../hooks/useQuery';
import { PickPeople } from '../../../components/ui/PickPeople';
import type { Draft } from './draft';

export interface Named {
  readonly memberId: string;
  readonly name: string;
}

/** 主题发言人至多几名（M2）。 */
const MOST_SPEAKERS = 2;

interface Props {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly named: readonly Named[];
}

/** 谁主持、谁发言：从名册里选。查名册要留痕，点开要选时才取。 */
export function PeopleFields({ draft, onChange, named }: Props) {
  const [picking, setPicking] = useState<'chair' | 'speakers' | null>(null);
  const [asked, setAsked] = useState(false);
  const roster = useQuery('member', 'roster', {}, { enabled: asked });
  const people = (roster.data?.members ?? []).map(({ memberId, name }) => ({ id: memberId, name }));
  const names = new Map([
    ...named.map(({ memberId, name }) => [memberId, name] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const start = (which: 'chair' | 'speakers') => {
    setAsked(true);
    setPicking(which);
  };
  const close = () => setPicking(null);
  const empty = roster.error === null ? '正在取名册…' : '名册没有取到。';
  return (
    <>
      <Row
        title="主持人"
        detail={draft.chairId === null ? '没有选' : nameOf(draft.chairId)}
        value="选"
        onClick={() => start('chair')}
      />
      <Row
        title="主题发言人〔M2〕"
        detail={
          draft.speakerIds.length === 0
            ? '至多 2 名，没有就不选'
            : draft.speakerIds.map(nameOf).join('、')
        }
        value="选"
        onClick={() => start('speakers')}
      />
      <ErrorNote error={roster.error} onRetry={() => void roster.refresh()} />
      <PickPeople
        title="谁主持"
        open={picking === 'chair'}
        people={people}
        picked={draft.chairId === null ? [] : [draft.chairId]}
        // 单选：勾上新的，先前的就放下。
        onChange={(ids) => onChange({ chairId: ids.at(-1) ?? null })}
        onClose={close}
        empty={empty}
      />
      <PickPeople
        title="谁发言，至多 2 名"
        open={picking === 'speakers'}
        people={people}
        picked={draft.speakerIds}
        onChange={(ids) => onChange({ speakerIds: ids.slice(-MOST_SPEAKERS) })}
        onClose={close}
        empty={empty}
      />
    </>
  );
}
