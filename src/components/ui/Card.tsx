import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

interface Props {
  readonly title?: string;
  /** 标题右侧的小字，如“3 人”。 */
  readonly note?: string;
  readonly children: ReactNode;
  /** 现在就该办的事：左边一道红线，且标题里写明要做什么（不单靠颜色）。 */
  readonly urgent?: boolean;
}

/** 一张纸：一件事。 */
export function Card({ title, note, children, urgent = false }: Props) {
  return (
    <View className={`card${urgent ? ' card-urgent' : ''}`}>
      {title !== undefined && (
        <View className="card-head">
          <Text className="card-title">{title}</Text>
          {note !== undefined && <Text className="card-note">{note}</Text>}
        </View>
      )}
      {children}
    </View>
  );
}
