import { Text, View } from '@tarojs/components';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import type { BoxError } from '../box/boxError';

interface Props {
  readonly busy: boolean;
  readonly error: BoxError | null;
  readonly onSend: () => void;
}

/** 票已封好、还没有拿到回执：只能把同一封再送一次，不会投两遍。 */
export function SendStep({ busy, error, onSend }: Props) {
  return (
    <View>
      <ErrorNote error={error} />
      <View className="booth-done">
        <Text className="booth-done-word">
          {busy ? '正在投进票箱…' : '票封好了，还没有确认投进票箱'}
        </Text>
        <Text className="booth-note">
          再投的是同一封，票箱只收一次，不会重复。请不要离开写票处。〔X5〕
        </Text>
      </View>
      {!busy && <Button text="再投一次" onClick={onSend} />}
    </View>
  );
}
