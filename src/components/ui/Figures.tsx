import { Text, View } from '@tarojs/components';
import './figures.scss';

export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** 几个并排的大数，如“发出 32 · 收回 30”；投影上后排也看得清。 */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <View className="figures">
      {items.map(({ label, value }) => (
        <View key={label} className="figure" aria-label={`${label} ${value}`}>
          <Text className="figure-value">{value}</Text>
          <Text className="figure-label">{label}</Text>
        </View>
      ))}
    </View>
  );
}
