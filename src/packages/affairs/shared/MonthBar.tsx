import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/ui/Tap';
import { monthLabel, stepMonth } from './month';
import '../../../components/ui/yearBar.scss';

interface Props {
  /** `2026-03`。 */
  readonly month: string;
  readonly onChange: (month: string) => void;
}

/** 前一月 / 后一月。 */
export function MonthBar({ month, onChange }: Props) {
  return (
    <View className="year">
      <Tap className="year-step" onClick={() => onChange(stepMonth(month, -1))}>
        前一月
      </Tap>
      <Text className="year-now">{monthLabel(month)}</Text>
      <Tap className="year-step" onClick={() => onChange(stepMonth(month, 1))}>
        后一月
      </Tap>
    </View>
  );
}
