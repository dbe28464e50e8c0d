import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { handInKept } from '../state/offlineHandIn';
import { onNetworkBack } from '../state/offlineNetwork';
import { useScans, type OfflineScans } from '../state/offlineScans';

/** 有扫码等着交时，多久自己试一次（毫秒）：连着 Wi-Fi 却上不了网，系统不会报“网络恢复”。 */
const RETRY = 15_000;

/**
 * 断网时留下的签到（M8）：页面露面、网络恢复、隔一会儿，都自动交一次。
 * `refresh`：网络恢复了，或有了结果，页面上的东西该重取了。
 */
export function useOffline(refresh: () => void): OfflineScans {
  const scans = useScans();
  // 回调随渲染更换，监听不该跟着重来。
  const latest = useRef(refresh);
  latest.current = refresh;

  useDidShow(() => void handInKept());
  useEffect(
    () =>
      onNetworkBack(() => {
        // 正在交的那一趟可能赶在网络恢复之前就放弃了，交完再补一趟。
        void handInKept()
          .then(handInKept)
          .then(() => latest.current());
      }),
    [],
  );

  const waiting = scans.kept.length > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void handInKept(), RETRY);
    return () => clearInterval(timer);
  }, [waiting]);

  const settled = scans.results.length;
  useEffect(() => {
    if (settled > 0) latest.current();
  }, [settled]);

  return scans;
}
