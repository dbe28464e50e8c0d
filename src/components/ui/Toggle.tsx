import { Text, View } from '@tarojs/components';
import { Tap } from './Tap';
import './toggle.scss';

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** 开关：整行可点，旁边写明“已开 / 已关”。 */
export function Toggle({ label, note, on, onChange }: Props) {
  return (
    <Tap className="toggle" as="switch" checked={on} label={label} onClick={() => onChange(!on)}>
      <View className="toggle-main">
        <Text className="toggle-label">{label}</Text>
        {note !== undefined && <Text className="toggle-note">{note}</Text>}
      </View>
      <Text className="toggle-state">{on ? '已开' : '已关'}</Text>
      <View className={`toggle-track${on ? ' toggle-on' : ''}`}>
        <View className="toggle-knob" />
      </View>
    </Tap>
  );
}
