import { Text, View } from '@tarojs/components';
import { checkWord } from '../../../../types/ballot/checkWord';
import { Button } from '../../../components/ui/Button';
import type { Booth } from '../flow/enterBooth';
import { Word } from './Word';

interface Props {
  readonly booth: Booth;
  readonly onSame: () => void;
  readonly onDifferent: () => void;
}

/** 手输数字进来的：码里没有清单散列，请人把核对字与门口的比一比。 */
export function CompareStep({ booth, onSame, onDifferent }: Props) {
  return (
    <View>
      <Text className="booth-lead">看一看写票处门口屏幕上的“核对字”，与下面这串一样吗？</Text>
      <Word title="核对字" word={checkWord(booth.digest)} />
      <Text className="booth-note">一样，说明手机上的票面和大家的是同一份。〔Q10〕</Text>
      <View className="booth-actions">
        <Button text="一样，开始写票" onClick={onSame} />
        <Button text="不一样" tone="plain" onClick={onDifferent} />
      </View>
    </View>
  );
}
