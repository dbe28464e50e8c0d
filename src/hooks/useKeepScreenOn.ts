import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** 不熄屏；离开时恢复。浏览器里没有这个能力，由电脑的电源设置管。 */
export function useKeepScreenOn(): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return undefined;
    void Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false });
  }, []);
}
