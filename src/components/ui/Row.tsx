import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './Tap';
import './row.scss';

interface Props {
  readonly title: string;
  readonly detail?: string;
  /** 右侧的值：文字或标签。 */
  readonly value?: ReactNode;
  /** 可点的一行，右侧画箭头。 */
  readonly onClick?: () => void;
}

/** 列表里的一行。 */
export function Row({ title, detail, value, onClick }: Props) {
  const body = (
    <>
      <View className="row-main">
        <Text className="row-title">{title}</Text>
        {detail !== undefined && detail !== '' && <Text className="row-detail">{detail}</Text>}
      </View>
      {value !== undefined && <View className="row-value">{value}</View>}
    </>
  );
  if (!onClick) return <View className="row">{body}</View>;
  return (
    <Tap className="row row-tap" onClick={onClick}>
      {body}
      <View className="row-arrow" />
    </Tap>
  );
}
