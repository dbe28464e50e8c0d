import { Text, View } from '@tarojs/components';
import { Tap } from './Tap';
import './yearBar.scss';

interface Props {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

/** 前一年 / 后一年。 */
export function YearBar({ year, onChange }: Props) {
  return (
    <View className="year">
      <Tap className="year-step" onClick={() => onChange(year - 1)}>
        前一年
      </Tap>
      <Text className="year-now">{year} 年</Text>
      <Tap className="year-step" onClick={() => onChange(year + 1)}>
        后一年
      </Tap>
    </View>
  );
}
