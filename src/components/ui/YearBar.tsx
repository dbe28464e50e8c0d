import { Text, View } from '@tarojs/components';
import './yearBar.scss';

interface Props {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

/** 前一年 / 后一年。 */
export function YearBar({ year, onChange }: Props) {
  return (
    <View className="year">
      <View className="year-step" aria-role="button" onClick={() => onChange(year - 1)}>
        前一年
      </View>
      <Text className="year-now">{year} 年</Text>
      <View className="year-step" aria-role="button" onClick={() => onChange(year + 1)}>
        后一年
      </View>
    </View>
  );
}
