import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';

/** 公用平板的字号倍数：关怀模式（1.25）的一倍半还多。 */
const SCALE = 1.9;

interface Props {
  readonly children: ReactNode;
  readonly onTouch?: () => void;
}

/** 特大字：给不用手机的人。里面的字、点击区都按它放大。 */
export function Big({ children, onTouch }: Props) {
  const style = { '--fs': String(SCALE) } as CSSProperties;
  return (
    <View
      className="care booth-big"
      style={style}
      {...(onTouch ? { onTouchStart: onTouch, onClick: onTouch } : {})}
    >
      {children}
    </View>
  );
}
