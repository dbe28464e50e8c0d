import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CSSProperties, ReactNode } from 'react';
import { useCare } from '../../state/care';
import './page.scss';

interface Props {
  /** 页名；小程序里由原生标题栏显示，浏览器里由这里画。 */
  readonly title: string;
  readonly children: ReactNode;
  /** 贴在屏幕底部的主按钮。 */
  readonly footer?: ReactNode;
  /** 铺满宽屏（主持屏）；其余页面限版心。 */
  readonly wide?: boolean;
}

/** 页面外壳：底色、版心、关怀模式的字号与点击区。每个页面的根都是它。 */
export function Page({ title, children, footer, wide = false }: Props) {
  const care = useCare();
  const style = { '--fs': String(care.scale) } as CSSProperties;
  return (
    <View className={`page${care.on ? ' care' : ''}${wide ? ' page-wide' : ''}`} style={style}>
      {process.env.TARO_ENV === 'h5' && <TitleBar title={title} />}
      <View className="page-body">{children}</View>
      {footer && <View className="page-footer">{footer}</View>}
    </View>
  );
}

function TitleBar({ title }: { readonly title: string }) {
  const canGoBack = Taro.getCurrentPages().length > 1;
  return (
    <View className="page-bar">
      {canGoBack && (
        <View
          className="page-back"
          aria-role="button"
          aria-label="返回"
          onClick={() => void Taro.navigateBack()}
        >
          <View className="page-chevron" />
        </View>
      )}
      <Text className="page-bar-title">{title}</Text>
    </View>
  );
}
