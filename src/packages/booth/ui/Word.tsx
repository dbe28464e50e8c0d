import { Text, View } from '@tarojs/components';

interface Props {
  readonly title: string;
  readonly word: string;
}

/** 一串给人念、给人比的 8 位字。 */
export function Word({ title, word }: Props) {
  return (
    <View className="booth-word" aria-label={`${title} ${word}`}>
      <Text className="booth-word-title">{title}</Text>
      <Text className="booth-word-digits">{word}</Text>
    </View>
  );
}
