import { Text, View } from '@tarojs/components';
import { role } from '../../../components/ui/role';
import { Word } from './Word';

interface Props {
  readonly word: string;
  readonly note: string;
}

/** 投好了。 */
export function DoneStep({ word, note }: Props) {
  return (
    <View className="booth-done" {...role('alert')}>
      <View className="booth-tick">✓</View>
      <Text className="booth-done-word">已投入票箱</Text>
      <Word title="回执核对字" word={word} />
      <Text className="booth-note">{note}</Text>
    </View>
  );
}
