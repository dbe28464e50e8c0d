import { Text, View } from '@tarojs/components';
import { Button } from '../../../components/ui/Button';
import type { Progress } from '../flow/marks';

interface Props {
  readonly progress: Progress;
  readonly onNext: () => void;
  readonly onReview: () => void;
}

/** 一直贴在屏幕底下：填了几位、还差几位；没填完就去找，填完了去检查。 */
export function ProgressBar({ progress, onNext, onReview }: Props) {
  const { filled, total, nextOpen } = progress;
  const left = total - filled;
  return (
    <View className="booth-footer">
      <Text className="booth-progress">
        {left === 0
          ? `✓ ${total} 位都填了`
          : `已填 ${filled} 位，还差 ${left} 位（共 ${total} 位）`}
      </Text>
      <View className="booth-track">
        <View className="booth-fill" style={{ width: `${(filled / Math.max(1, total)) * 100}%` }} />
      </View>
      {nextOpen === null ? (
        <Button text="都填了，去检查" onClick={onReview} />
      ) : (
        <Button text="找下一个没填的" tone="plain" onClick={onNext} />
      )}
    </View>
  );
}
