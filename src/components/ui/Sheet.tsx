import Popup from '@nutui/nutui-react-taro/dist/es/packages/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './sheet.scss';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** 自底部升起的一页说明或确认；宽屏上居中。 */
export function Sheet({ title, open, onClose, children }: Props) {
  return (
    <Popup visible={open} position="bottom" round lockScroll onClose={onClose}>
      {open && (
        <View className="sheet">
          <View className="sheet-head">
            <Text className="sheet-title">{title}</Text>
            <View className="sheet-close" aria-role="button" aria-label="关闭" onClick={onClose}>
              关闭
            </View>
          </View>
          <View className="sheet-body">{children}</View>
        </View>
      )}
    </Popup>
  );
}
