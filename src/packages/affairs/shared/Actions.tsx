import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './affairs.scss';

/** 一张卡末尾的按钮，与上面的行隔开。 */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <View className="af-actions">{children}</View>;
}
