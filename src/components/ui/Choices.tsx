import { Text, View } from '@tarojs/components';
import { role } from './role';
import { Tap } from './Tap';
import './choices.scss';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string; readonly note?: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** 单选：选中的一项打勾并加粗边，不只换颜色。 */
export function Choices<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <View className="choices" aria-label={label} {...role('radiogroup')}>
      <Text className="choices-label">{label}</Text>
      <View className="choices-list">
        {options.map((option) => {
          const on = option.value === value;
          return (
            <Tap
              key={option.value}
              className={`choice${on ? ' choice-on' : ''}`}
              as="radio"
              checked={on}
              label={option.text}
              onClick={() => onChange(option.value)}
            >
              <Text className="choice-text">{on ? `✓ ${option.text}` : option.text}</Text>
              {option.note !== undefined && <Text className="choice-note">{option.note}</Text>}
            </Tap>
          );
        })}
      </View>
    </View>
  );
}
