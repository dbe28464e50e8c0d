import { View } from '@tarojs/components';
import { Button } from './Button';
import { Empty } from './Notice';
import { Sheet } from './Sheet';
import { Tap } from './Tap';
import './people.scss';

export interface Person {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly people: readonly Person[];
  readonly picked: readonly string[];
  readonly onChange: (picked: string[]) => void;
  readonly onClose: () => void;
  /** 名单是空的时说为什么。 */
  readonly empty: string;
}

/** 从名单里勾人：名字排成格，勾上的打勾加粗边。 */
export function PickPeople({ title, open, people, picked, onChange, onClose, empty }: Props) {
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <PeopleGrid people={people} picked={picked} onChange={onChange} />
      {people.length === 0 && <Empty text={empty} />}
      <Button text={`选好了（${picked.length} 人）`} onClick={onClose} />
    </Sheet>
  );
}

/** 可勾的名字格。 */
export function PeopleGrid({
  people,
  picked,
  onChange,
}: Pick<Props, 'people' | 'picked' | 'onChange'>) {
  const toggle = (id: string): void =>
    onChange(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]);
  return (
    <View className="people">
      {people.map(({ id, name }) => {
        const on = picked.includes(id);
        return (
          <Tap
            key={id}
            className={`person${on ? ' person-on' : ''}`}
            as="switch"
            checked={on}
            label={name}
            onClick={() => toggle(id)}
          >
            {on ? `✓ ${name}` : name}
          </Tap>
        );
      })}
    </View>
  );
}
