import { Text, View } from '@tarojs/components';
import './shared.scss';

export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** 几个并排的大数，如“发出 32 · 收回 30”；投影上后排也看得清。 */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <View className="ap-figures">
      {items.map(({ label, value }) => (
        <View key={label} className="ap-figure" aria-label={`${label} ${value}`}>
          <Text className="ap-figure-value">{value}</Text>
          <Text className="ap-figure-label">{label}</Text>
        </View>
      ))}
    </View>
  );
}
