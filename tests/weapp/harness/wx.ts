import { randomBytes } from 'node:crypto';

/** 以某个微信号调用云函数，得到云函数的返回值；平台拒绝则抛。 */
export type CloudCall = (openid: string, name: string, data: unknown) => Promise<unknown>;

/** 往云存储传一个文件，得到 fileID。 */
export type CloudUpload = (openid: string, cloudPath: string, bytes: Buffer) => Promise<string>;

/** 一次 wx.request 的结果；`null` 是没连上。 */
export type HttpCall = (request: HttpRequest) => Promise<unknown>;
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly header: Readonly<Record<string, string>>;
  readonly data?: string | ArrayBuffer;
}

interface Phone {
  request: HttpCall;
  call(name: string, data: unknown): Promise<unknown>;
  /** 传手机里的一个文件到云存储，得到 fileID。 */
  upload(cloudPath: string, filePath: string): Promise<string>;
  scan(): string | null;
  /** 拍或选到的照片在手机里的路径；没有照片是本人点了取消。 */
  photo(): { readonly path: string; readonly size: number } | null;
  /** 微信问要不要收提醒时，本人怎么答。 */
  subscribe(templateIds: readonly string[]): string;
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  navigateBack(): void;
  /** 听着网络断、通的程序。 */
  readonly networkListeners: Set<NetworkListener>;
  /** 小程序写下的文件，与发给微信里的人的。 */
  readonly files: Map<string, Buffer>;
  readonly sent: string[];
}

export type NetworkListener = (status: { isConnected: boolean }) => void;

interface Callbacks<T = unknown> {
  readonly success?: (result: T) => void;
  readonly fail?: (error: { errMsg: string }) => void;
  readonly complete?: () => void;
}

interface FileWrite {
  readonly filePath: string;
  readonly data: string;
  readonly encoding: 'utf8' | 'base64';
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
      uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => ({
        errMsg: 'cloud.uploadFile:ok',
        fileID: await phone.upload(cloudPath, filePath),
      }),
    },
    canIUse: () => true,
    nextTick: (act: () => void) => void Promise.resolve().then(act),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredCopy(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getRandomValues: (options: { length: number } & Callbacks) =>
      finish(options, () => ({ randomValues: randomBuffer(options.length) })),
    pageScrollTo: (callbacks: Callbacks) => finish(callbacks, () => ({})),
    request: ({ success, fail, complete, ...request }: HttpRequest & Callbacks<object>) => {
      void phone.request(request).then((data) => {
        if (data === null) fail?.({ errMsg: 'request:fail' });
        else success?.({ data, statusCode: 200, header: {} });
        complete?.();
      });
      return { abort: () => undefined };
    },
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      writeFile: ({ filePath, data, encoding, ...callbacks }: FileWrite & Callbacks) =>
        finish(callbacks, () => phone.files.set(filePath, Buffer.from(data, encoding))),
    }),
    shareFileMessage: ({ filePath, ...callbacks }: { filePath: string } & Callbacks) => {
      phone.sent.push(filePath);
      finish(callbacks, () => ({}));
    },
    getAppBaseInfo: () => ({ fontSizeSetting: 17, SDKVersion: '3.5.0', language: 'zh_CN' }),
    getSystemInfoSync: () => ({
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 3,
      platform: 'ios',
    }),
    getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
    getDeviceInfo: () => ({ platform: 'ios' }),
    onNetworkStatusChange: (heard: NetworkListener) => void phone.networkListeners.add(heard),
    offNetworkStatusChange: (heard: NetworkListener) => void phone.networkListeners.delete(heard),
    setKeepScreenOn: (callbacks: Callbacks) => finish(callbacks, () => ({})),
    stopPullDownRefresh: (callbacks: Callbacks) => finish(callbacks, () => ({})),
    scanCode: (callbacks: Callbacks<{ result: string }>) => {
      const text = phone.scan();
      if (text === null || text === '') callbacks.fail?.({ errMsg: 'scanCode:fail cancel' });
      else callbacks.success?.({ result: text });
      callbacks.complete?.();
    },
    // Taro 不包装这一个，微信自己给 Promise；取消也照微信的样子。
    chooseMedia: () => {
      const photo = phone.photo();
      if (photo === null) return Promise.reject({ errMsg: 'chooseMedia:fail cancel' });
      const { path: tempFilePath, size } = photo;
      return Promise.resolve({ type: 'image', tempFiles: [{ tempFilePath, size }] });
    },
    requestSubscribeMessage: ({ tmplIds, ...callbacks }: { tmplIds: string[] } & Callbacks) =>
      finish(callbacks, () => {
        const answer = phone.subscribe(tmplIds);
        return Object.fromEntries(tmplIds.map((templateId) => [templateId, answer]));
      }),
    navigateTo: go(phone.navigateTo),
    redirectTo: go(phone.redirectTo),
    reLaunch: go(phone.reLaunch),
    navigateBack: (callbacks: Callbacks) => finish(callbacks, phone.navigateBack),
  };
}

/** 存的是一份拷贝：程序之后再改手里那份，存着的不变。 */
const structuredCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function randomBuffer(length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  bytes.set(randomBytes(length));
  return bytes.buffer;
}

/** 页面跳转在下一拍发生，与微信一致。 */
function finish(callbacks: Callbacks, act: () => unknown): void {
  void Promise.resolve().then(() => {
    callbacks.success?.(act());
    callbacks.complete?.();
  });
}
