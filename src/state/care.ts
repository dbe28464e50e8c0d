import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** 关怀模式的放大倍数：正文 16 → 20，最大一档 32 → 40。 */
const CARE_SCALE = 1.25;
/** 跟随微信字号时的上限；再大版面就放不下一屏一件事。 */
const MAX_SCALE = 1.6;
/** 微信“标准”字号（iOS 17，安卓 16），以大的为准，标准档不放大。 */
const STANDARD = 17;
const KEY = 'care';

export interface Care {
  /** 使用者打开了关怀模式。 */
  readonly on: boolean;
  /** 字号倍数，写进页面根节点的 --fs。 */
  readonly scale: number;
}

let current: Care | null = null;
const listeners = new Set<() => void>();

function systemScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  // 微信给了这一项，Taro 的类型还没有。
  const { fontSizeSetting = STANDARD } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return Math.min(MAX_SCALE, Math.max(1, fontSizeSetting / STANDARD));
}

const derive = (on: boolean): Care => ({
  on,
  scale: on ? Math.max(CARE_SCALE, systemScale()) : systemScale(),
});

function read(): Care {
  current ??= derive(Taro.getStorageSync<string>(KEY) === 'on');
  return current;
}

/** 开关关怀模式，记在本机。 */
export function setCare(on: boolean): void {
  Taro.setStorageSync(KEY, on ? 'on' : 'off');
  current = derive(on);
  listeners.forEach((notify) => notify());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** 当前的关怀模式与字号倍数。 */
export function useCare(): Care {
  return useSyncExternalStore(subscribe, read, read);
}
