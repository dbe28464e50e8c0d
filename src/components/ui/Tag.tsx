import { Text } from '@tarojs/components';
import './tag.scss';

interface Props {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'warn' | 'red';
}

/** 状态标签：意思写在字里，颜色只是陪衬。 */
export function Tag({ text, tone = 'plain' }: Props) {
  return <Text className={`tag tag-${tone}`}>{text}</Text>;
}
