import { POINT_UNIT_LABELS } from '../../../../types/labels';
import type { ClientError } from '../../../api/call';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import type { ItemChoice } from './ItemField';
import { ItemField } from './ItemField';
import { countable } from './labels';
import { Materials } from './Materials';
import { PickWitnesses } from './PickWitnesses';
import type { Matter } from './useMatter';

interface Props {
  readonly items: readonly ItemChoice[];
  readonly matter: Matter;
  readonly onChange: (changes: Partial<Matter>) => void;
  readonly error: ClientError | null;
  readonly storyHint: string;
}

/** 申报加分、提出减分共用的几栏。 */
export function MatterFields({ items, matter, onChange, error, storyHint }: Props) {
  const { item, count, happenedOn, story, materials, witnessIds } = matter;
  return (
    <>
      <Card title="什么事">
        <ItemField
          items={items}
          value={item}
          onChange={(picked) => onChange({ item: picked, count: '1' })}
        />
        {item !== null && countable(item.unit) && (
          <Field
            label={`几${POINT_UNIT_LABELS[item.unit]}`}
            kind="number"
            maxLength={2}
            value={count}
            onChange={(text) => onChange({ count: text })}
            error={fieldError(error, 'count')}
          />
        )}
        <PickField
          label="哪一天"
          mode="date"
          value={happenedOn}
          onChange={(day) => onChange({ happenedOn: day })}
          error={fieldError(error, 'happenedOn')}
        />
        <Field
          label="怎么回事"
          kind="paragraph"
          value={story}
          onChange={(text) => onChange({ story: text })}
          hint={storyHint}
          error={fieldError(error, 'story')}
        />
      </Card>
      <Card title="材料">
        <Materials materials={materials} onChange={(list) => onChange({ materials: list })} />
      </Card>
      <Card title="证明人">
        <PickWitnesses picked={witnessIds} onChange={(ids) => onChange({ witnessIds: ids })} />
      </Card>
    </>
  );
}
