import { useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { initCloud } from './api/transport';
import { handInKept } from './state/offlineHandIn';
import './app.scss';

initCloud();

export default function App({ children }: PropsWithChildren) {
  // 断网时记下的签到，打开小程序、切回前台就交（M8）。
  useDidShow(() => void handInKept());
  return children;
}
