import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/ui/Tap';
import type { Step, StepKey } from './steps';

interface Props {
  readonly steps: readonly Step[];
  readonly shown: StepKey;
  readonly onShow: (key: StepKey) => void;
}

const MARKS: Readonly<Record<Step['state'], string>> = {
  done: '✓',
  now: '●',
  waiting: '○',
  optional: '○',
};
const SPOKEN: Readonly<Record<Step['state'], string>> = {
  done: '已办完',
  now: '现在办这一步',
  waiting: '还没到',
  optional: '需要才办',
};

/** 整条路：办完的、现在的、还没到的；点一步看那一步。 */
export function Path({ steps, shown, onShow }: Props) {
  return (
    <View className="ap-path">
      {steps.map(({ key, title, detail, state }) => (
        <Tap
          key={key}
          className={`ap-step ap-step-${state}${key === shown ? ' ap-step-shown' : ''}`}
          label={`${title}，${SPOKEN[state]}${detail === '' ? '' : `，${detail}`}`}
          onClick={() => onShow(key)}
        >
          <Text className="ap-step-mark">{MARKS[state]}</Text>
          <View className="ap-step-main">
            <Text className="ap-step-title">{title}</Text>
            {detail !== '' && <Text className="ap-step-detail">{detail}</Text>}
          </View>
          {state === 'now' && <Text className="ap-step-flag">现在</Text>}
        </Tap>
      ))}
    </View>
  );
}
