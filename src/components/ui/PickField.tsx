import { Picker, Text, View } from '@tarojs/components';
import { role } from './role';
import './field.scss';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly mode: 'date' | 'time';
  readonly error?: string | undefined;
}

/** 选日期或钟点。 */
export function PickField({ label, value, onChange, mode, error }: Props) {
  const box = (
    <View className="field-box" aria-label={`${label} ${value}`} {...role('button')}>
      <Text>{value}</Text>
    </View>
  );
  return (
    <View className={`field${error === undefined ? '' : ' field-bad'}`}>
      <Text className="field-label">{label}</Text>
      {mode === 'date' ? (
        <Picker mode="date" value={value} onChange={(event) => onChange(event.detail.value)}>
          {box}
        </Picker>
      ) : (
        <Picker
          mode="time"
          value={value}
          onChange={(event) => onChange(String(event.detail.value))}
        >
          {box}
        </Picker>
      )}
      {error !== undefined && <Text className="field-error">请改：{error}</Text>}
    </View>
  );
}
