import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CSSProperties, ReactNode } from 'react';
import { useCare } from '../../state/care';
import { Tap } from './Tap';
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

const HOME = 'pages/home/index';

/** 从链接直接进来的，没有上一页可退，就回首页。 */
function TitleBar({ title }: { readonly title: string }) {
  const pages = Taro.getCurrentPages();
  const first = pages.length <= 1;
  const atHome = first && (pages[0]?.route ?? '').replace(/^\//, '').startsWith(HOME);
  return (
    <View className="page-bar">
      {!atHome && (
        <Tap
          className="page-back"
          label={first ? '回首页' : '返回'}
          onClick={() => void (first ? Taro.reLaunch({ url: `/${HOME}` }) : Taro.navigateBack())}
        >
          <View className="page-chevron" />
        </Tap>
      )}
      <Text className="page-bar-title">{title}</Text>
    </View>
  );
}
