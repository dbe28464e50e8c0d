import { join, resolve } from 'node:path';
import * as exparser from 'miniprogram-exparser';
import * as simulate from 'miniprogram-simulate';
import { installOrderedDiff } from './orderedDiff';
import { elements, pageText, type Rendered } from './tree';
import type { CloudCall, CloudUpload, HttpCall, NetworkListener } from './wx';
import { buildWx } from './wx';

const DIST = resolve(__dirname, '../../../dist/weapp');

type Hook = (this: unknown, ...args: unknown[]) => unknown;
interface OpenPage {
  readonly route: string;
  readonly component: simulate.Rendered;
  readonly instance: Record<string, unknown>;
}

/** 一台装着 dist/weapp 的手机：能登录、打开页面、点按、填写、扫码。 */
export interface Device {
  /** 换成某个微信号，并从首页重新打开小程序。 */
  login(openid: string): Promise<void>;
  /** 从扫码、分享等入口打开某页。 */
  launch(url: string): Promise<void>;
  /** 摄像头前放一张码：下一次扫码得到它。 */
  showToCamera(text: string): void;
  /** 下一次拍照、选图得到这张；拍过就没有了。 */
  showPhoto(bytes: Buffer): void;
  /** 点了转发：微信拿到的标题与路径。 */
  share(): { readonly title: string; readonly path: string };
  /** 微信问要不要收提醒时，往后都这样答。 */
  answerSubscribe(answer: string): void;
  /** 微信问过的模板，按先后。 */
  readonly asked: readonly (readonly string[])[];
  /** 当前页的网址路径。 */
  path(): string;
  text(): string;
  all(match: (element: Rendered) => boolean): Rendered[];
  /** 等到页面上没有这些字。 */
  gone(text: string): Promise<void>;
  /** 等到页面上出现这些字。 */
  see(text: string): Promise<void>;
  /** 点带这些字（或无障碍名）的那一处。 */
  tap(text: string): Promise<void>;
  /** 点了要到别的一屏：等到那一屏的字出现，没反应就再点。 */
  tapTo(text: string, then: string): Promise<void>;
  /** 只在某一处里面找着点（同样的字有许多处）。 */
  tapIn(place: (element: Rendered) => boolean, text: string): Promise<void>;
  /** 往某一项里填字。 */
  fill(label: string, value: string): Promise<void>;
  /** 别的页面先前存下的东西。 */
  remember(key: string, value: unknown): void;
  /** 手机里存着的；没有为 null。 */
  recall(key: string): unknown;
  /** 没电、被系统杀掉：页面来不及做任何收尾；存着的还在。 */
  crash(): void;
  /** 系统告诉小程序：网络通了。 */
  networkBack(): void;
  /** 小程序写下的文件，按先后。 */
  files(): readonly { readonly path: string; readonly bytes: Buffer }[];
  /** 发给微信里的人的文件，各在哪个路径。 */
  sent(): readonly string[];
  close(): void;
}

/** 没有给 HTTP 访问的手机：一律连不上。 */
const OFFLINE: HttpCall = () => Promise.resolve(null);

/** 没有给云存储的手机：传不上去。 */
const NO_STORAGE: CloudUpload = () => Promise.reject(new Error('这台手机没有接云存储'));

interface Storage {
  setStorageSync(key: string, value: unknown): void;
  getStorageSync(key: string): unknown;
}

const settle = (ms = 20): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** 等多久算等不到，毫秒。 */
const PATIENCE = 8000;

export function openDevice(
  cloud: CloudCall,
  request: HttpCall = OFFLINE,
  store: CloudUpload = NO_STORAGE,
): Device {
  installOrderedDiff();
  const stack: OpenPage[] = [];
  const pageIds = new Map<string, string>();
  const camera: { next: string | null; photo: string | null } = { next: null, photo: null };
  const subscribing = { answer: 'reject', asked: [] as (readonly string[])[] };
  const networkListeners = new Set<NetworkListener>();
  const files = new Map<string, Buffer>();
  const sent: string[] = [];
  let openid = '';

  const hook = (page: OpenPage, name: string, ...args: unknown[]): void => {
    const method = page.instance[name];
    if (typeof method === 'function') (method as Hook).apply(page.instance, args);
  };
  const pop = (): void => {
    const page = stack.pop();
    if (!page) return;
    hook(page, 'onUnload');
    page.component.detach();
  };
  const push = (url: string): void => {
    const { route, query } = parseUrl(url);
    const below = stack.at(-1);
    if (below) hook(below, 'onHide');
    const component = simulate.render(loadPage(route, pageIds));
    const page: OpenPage = { route, component, instance: component.instance };
    Object.assign(page.instance, { route, __route__: route, options: query });
    stack.push(page);
    hook(page, 'onLoad', query);
    component.attach(document.createElement('div'));
    hook(page, 'onShow');
    hook(page, 'onReady');
  };
  const back = (): void => {
    if (stack.length < 2) return;
    pop();
    const page = stack.at(-1);
    if (page) hook(page, 'onShow');
  };
  const clear = (): void => {
    while (stack.length > 0) pop();
  };

  const wx = buildWx({
    request,
    call: (name, data) => cloud(openid, name, data),
    upload: (cloudPath, filePath) => {
      const bytes = files.get(filePath);
      if (!bytes) throw new Error(`手机里没有 ${filePath}`);
      return store(openid, cloudPath, bytes);
    },
    scan: () => camera.next,
    photo: () => {
      const path = camera.photo;
      camera.photo = null;
      return path === null ? null : { path, size: files.get(path)?.length ?? 0 };
    },
    subscribe: (templateIds) => {
      subscribing.asked.push(templateIds);
      return subscribing.answer;
    },
    networkListeners,
    files,
    sent,
    navigateTo: push,
    navigateBack: back,
    redirectTo: (url) => {
      pop();
      push(url);
    },
    reLaunch: (url) => {
      clear();
      push(url);
    },
  }) as ReturnType<typeof buildWx> & Storage;
  installGlobals(stack, { wx });
  startApp();

  const root = (): unknown => {
    const page = stack.at(-1);
    if (!page) throw new Error('没有打开的页面');
    return (page.instance as { _exparserNode: unknown })._exparserNode;
  };
  const until = async <T>(what: string, probe: () => T | undefined): Promise<T> => {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = probe();
      if (found !== undefined) return found;
      if (Date.now() > deadline) {
        throw new Error(`等不到${what}；${device.path()} 上现在是：${pageText(root())}`);
      }
      await settle();
    }
  };
  /** 页面正在重画时点下去会落空：等字面停住一小会儿（人也看得清了才点）。 */
  const steady = async (): Promise<void> => {
    let before = '';
    for (let tries = 0; tries < 30; tries += 1) {
      const now = pageText(root());
      if (now === before) return;
      before = now;
      await settle(60);
    }
  };
  const fire = async (target: unknown, name: string, detail: unknown): Promise<void> => {
    const event = exparser.Event.create(name, detail, {
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    });
    exparser.Event.dispatchEvent(target, event);
    await settle();
  };

  const device: Device = {
    login: (id) => {
      openid = id;
      return device.launch('/pages/home/index');
    },
    launch: async (url) => {
      clear();
      push(url);
      await settle();
    },
    showToCamera: (text) => {
      camera.next = text;
    },
    showPhoto: (bytes) => {
      camera.photo = `wxfile://tmp_${files.size}.png`;
      files.set(camera.photo, bytes);
    },
    share: () => {
      const page = stack.at(-1);
      const method = page?.instance['onShareAppMessage'];
      if (!page || typeof method !== 'function') throw new Error('这一页不能转发');
      return (method as Hook).call(page.instance, { from: 'button' }) as ReturnType<
        Device['share']
      >;
    },
    answerSubscribe: (answer) => {
      subscribing.answer = answer;
    },
    asked: subscribing.asked,
    path: () => stack.at(-1)?.route ?? '',
    text: () => pageText(root()),
    all: (match) => elements(root()).filter(match),
    gone: (text) =>
      until(`“${text}”收起`, () => (pageText(root()).includes(text) ? undefined : true)).then(
        () => undefined,
      ),
    see: (text) =>
      until(`“${text}”`, () => (pageText(root()).includes(text) ? true : undefined)).then(
        () => undefined,
      ),
    tap: async (text) => {
      await steady();
      const found = await until(`可点的“${text}”`, () =>
        elements(root())
          .filter((e) => e.text.includes(text) || e.attrs['ariaLabel'] === text)
          .at(-1),
      );
      await fire(found.raw, 'tap', {});
    },
    tapTo: async (text, then) => {
      const deadline = Date.now() + PATIENCE;
      // 页面正在重画时点下去会落空，人也会再点一下。
      while (!pageText(root()).includes(then) && Date.now() < deadline) {
        if (pageText(root()).includes(text)) await device.tap(text);
        await settle(500);
      }
      await device.see(then);
    },
    tapIn: async (place, text) => {
      const found = await until(`可点的“${text}”`, () =>
        elements(root())
          .filter(place)
          .flatMap((outer) => elements(outer.raw))
          .filter((e) => e.attrs['ariaLabel'] === text || e.text === text)
          .at(0),
      );
      await fire(found.raw, 'tap', {});
    },
    fill: async (label, value) => {
      const found = await until(`填写项“${label}”`, () =>
        elements(root()).find(
          (e) => /^(wx-)?(input|textarea)$/.test(e.tag) && isLabelled(root(), e, label),
        ),
      );
      await fire(found.raw, 'input', { value });
    },
    remember: (key, value) => wx.setStorageSync(key, value),
    recall: (key) => wx.getStorageSync(key) || null,
    crash: () => {
      for (const page of stack.splice(0)) page.component.detach();
    },
    files: () => [...files].map(([path, bytes]) => ({ path, bytes })),
    sent: () => sent,
    networkBack: () => networkListeners.forEach((heard) => heard({ isConnected: true })),
    close: clear,
  };
  return device;
}

/** 填写项的名字写在它上一个兄弟里：取同一个 .field 容器的文字来认。 */
function isLabelled(root: unknown, input: Rendered, label: string): boolean {
  return elements(root).some(
    (e) =>
      /(^|\s)field(\s|$)/.test(String(e.attrs['class'] ?? '')) &&
      e.text.startsWith(label) &&
      elements(e.raw).some((inner) => inner.raw === input.raw),
  );
}

function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  return {
    route: path.replace(/^\//, ''),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** 同一页只能注册一次：jest 不认删除 require 缓存，故记下编号。 */
function loadPage(route: string, ids: Map<string, string>): string {
  const known = ids.get(route);
  if (known !== undefined) return known;
  const id = simulate.load(join(DIST, route), 'page', {
    compiler: 'official',
    rootPath: DIST,
    compilerOptions: { maxBuffer: 256 << 20 },
  });
  ids.set(route, id);
  return id;
}

function installGlobals(stack: readonly OpenPage[], { wx }: { wx: object }): void {
  let app: unknown;
  const scope = globalThis as unknown as Record<string, unknown>;
  Object.assign(scope, {
    wx,
    App: (options: unknown) => {
      app = options;
    },
    getApp: () => app,
    getCurrentPages: () => stack.map((page) => page.instance),
    Page: (options: Record<string, unknown>) => {
      const methods = Object.fromEntries(
        Object.entries(options).filter(([, value]) => typeof value === 'function'),
      );
      const define = scope['Component'] as (definition: object) => void;
      define({
        data: options['data'] ?? {},
        behaviors: options['behaviors'] ?? [],
        options: options['options'] ?? {},
        methods,
      });
    },
  });
}

function startApp(): void {
  jest.requireActual(join(DIST, 'app.js'));
  const app = (globalThis as unknown as { getApp(): Record<string, unknown> }).getApp();
  const launch = { path: 'pages/home/index', query: {}, scene: 1001 };
  for (const name of ['onLaunch', 'onShow']) {
    const method = app[name];
    if (typeof method === 'function') (method as Hook).call(app, launch);
  }
}
