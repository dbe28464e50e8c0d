import { Text, View } from '@tarojs/components';
import { citationOf } from '../../../rules/law/articles';
import type { AppError } from '../../../types/errors';
import { role } from './role';
import { Tap } from './Tap';
import './notice.scss';

interface Props {
  readonly error: Omit<AppError, 'code'> | null;
  /** 取不到数据时给的“再试一次”。 */
  readonly onRetry?: () => void;
}

/** 出错的说明：说了什么不行、依据哪条、哪一项要改；没有错就什么也不画。 */
export function ErrorNote({ error, onRetry }: Props) {
  if (!error) return null;
  return (
    <View className="notice notice-bad" {...role('alert')}>
      <Text className="notice-text">{error.message}</Text>
      {error.fields?.map((field) => (
        <Text key={field.path} className="notice-line">
          · {field.message}
        </Text>
      ))}
      {error.articles && error.articles.length > 0 && (
        <Text className="notice-line">依据：{error.articles.map(citationOf).join('、')}</Text>
      )}
      {onRetry && (
        <Tap className="notice-retry" onClick={onRetry}>
          再试一次
        </Tap>
      )}
    </View>
  );
}

/** 一段说明。 */
export function Hint({ text }: { readonly text: string }) {
  return (
    <View className="notice">
      <Text className="notice-text">{text}</Text>
    </View>
  );
}

/** 还没取到数据。 */
export function Loading() {
  return <View className="notice-loading">正在取数…</View>;
}

/** 没有内容时说清楚为什么没有。 */
export function Empty({ text }: { readonly text: string }) {
  return <View className="notice-empty">{text}</View>;
}
