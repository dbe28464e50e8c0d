import { Text, View } from '@tarojs/components';
import '../index.scss';

/** 进度：做到几成；`text` 用话说清。 */
export function Progress({ share, text }: { readonly share: number; readonly text: string }) {
  const percent = Math.min(100, Math.floor(share * 100));
  return (
    <View className="keeper-progress" aria-label={`${text}，已完成百分之 ${percent}`}>
      <View className="keeper-track">
        <View className="keeper-bar" style={{ width: `${percent}%` }} />
      </View>
      <Text className="keeper-progress-text">
        {text} · {percent}%
      </Text>
    </View>
  );
}
