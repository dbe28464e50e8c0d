import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './role';
import { Tap } from './Tap';
import './sheet.scss';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** 自底部升起的一页说明或确认；点空白处或“关闭”收起。 */
export function Sheet({ title, open, onClose, children }: Props) {
  if (!open) return null;
  return (
    <View className="sheet-layer">
      {/* 遮罩挡住底下的滑动：catchMove 在小程序里生效，浏览器靠 overscroll-behavior。 */}
      <View className="sheet-mask" catchMove onClick={onClose} />
      <View className="sheet" aria-label={title} {...role('dialog')}>
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <Tap className="sheet-close" onClick={onClose}>
            关闭
          </Tap>
        </View>
        <View className="sheet-body">{children}</View>
      </View>
    </View>
  );
}
