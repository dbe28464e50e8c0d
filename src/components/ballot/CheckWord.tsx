import { Text, View } from '@tarojs/components';
import { digestWord } from './digestWord';
import './checkWord.scss';

interface Props {
  readonly digest: string | null;
  /** 拿它和什么比，如“请与大屏上的数字比一比”。 */
  readonly note: string;
  readonly title?: string;
}

/** 核对字：大屏、门口、手机上的应当一字不差（Q10）。 */
export function CheckWord({ digest, note, title = '核对字' }: Props) {
  const word = digestWord(digest);
  if (word === null) return null;
  return (
    <View className="check-word">
      <Text className="check-word-title">{title}</Text>
      <Text className="check-word-digits" aria-label={`${title} ${word}`}>
        {word}
      </Text>
      <Text className="check-word-note">{note}</Text>
    </View>
  );
}
