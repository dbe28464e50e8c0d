/** 以某个微信号调用云函数，得到云函数的返回值；平台拒绝则抛。 */
export type CloudCall = (openid: string, name: string, data: unknown) => Promise<unknown>;

interface Phone {
  call(name: string, data: unknown): Promise<unknown>;
  scan(): string | null;
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  navigateBack(): void;
}

interface Callbacks<T = unknown> {
  readonly success?: (result: T) => void;
  readonly fail?: (error: { errMsg: string }) => void;
  readonly complete?: () => void;
}

/** 手机一侧的 wx：只有平台能力，不含业务；云函数一律转到真的本机云。 */
export function buildWx(phone: Phone): Record<string, unknown> {
  const storage = new Map<string, unknown>();
  const go =
    (act: (url: string) => void) =>
    ({ url, ...callbacks }: { url: string } & Callbacks): void =>
      finish(callbacks, () => act(url));
  return {
    cloud: {
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: unknown }) => ({
        errMsg: 'cloud.callFunction:ok',
        result: await phone.call(name, data),
      }),
    },
    canIUse: () => true,
    nextTick: (act: () => void) => void Promise.resolve().then(act),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    getAppBaseInfo: () => ({ fontSizeSetting: 17, SDKVersion: '3.5.0', language: 'zh_CN' }),
    getSystemInfoSync: () => ({
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 3,
      platform: 'ios',
    }),
    getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
    getDeviceInfo: () => ({ platform: 'ios' }),
    setKeepScreenOn: (callbacks: Callbacks) => finish(callbacks, () => ({})),
    stopPullDownRefresh: (callbacks: Callbacks) => finish(callbacks, () => ({})),
    scanCode: (callbacks: Callbacks<{ result: string }>) => {
      const text = phone.scan();
      if (text === null || text === '') callbacks.fail?.({ errMsg: 'scanCode:fail cancel' });
      else callbacks.success?.({ result: text });
      callbacks.complete?.();
    },
    navigateTo: go(phone.navigateTo),
    redirectTo: go(phone.redirectTo),
    reLaunch: go(phone.reLaunch),
    navigateBack: (callbacks: Callbacks) => finish(callbacks, phone.navigateBack),
  };
}

/** 页面跳转在下一拍发生，与微信一致。 */
function finish(callbacks: Callbacks, act: () => unknown): void {
  void Promise.resolve().then(() => {
    callbacks.success?.(act());
    callbacks.complete?.();
  });
}
