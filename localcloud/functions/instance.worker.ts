/**
 * 云函数实例：跑在 worker 线程里，一次一个调用。云函数代码一字不改；
 * 这里只做三件事：把 Date 接到本机云的时钟、按调用换环境变量、收发消息。
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { InstanceData, InstanceMessage, InvokeMessage } from './messages';

type Main = (event: unknown, context: unknown) => unknown;

const { dir, clock } = workerData as InstanceData;
const port = parentPort;
if (!port) throw new Error('实例必须作为 worker 线程运行');
const send = (message: InstanceMessage): void => port.postMessage(message);

followClock(new Float64Array(clock));
const main = load();
if (main) {
  port.on('message', (message: InvokeMessage) => void invoke(main, message));
  send({ type: 'ready' });
}

/** `new Date()`、`Date.now()`、`Date()` 改为本机云的此刻；带参数的构造不变。 */
function followClock(offset: Float64Array): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + (offset[0] ?? 0);
  const CloudDate = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  RealDate.prototype.constructor = CloudDate;
  globalThis.Date = CloudDate;
}

function load(): Main | undefined {
  try {
    const exported = createRequire(path.join(dir, 'index.js'))(dir) as { main?: unknown };
    if (typeof exported.main === 'function') return exported.main as Main;
    send({ type: 'loadFailed', message: `${path.basename(dir)} 没有导出 main` });
  } catch (error) {
    send({ type: 'loadFailed', message: describe(error) });
  }
  return undefined;
}

let applied: readonly string[] = [];

async function invoke(handler: Main, { id, event, env, context }: InvokeMessage): Promise<void> {
  for (const key of applied) Reflect.deleteProperty(process.env, key);
  Object.assign(process.env, env);
  applied = Object.keys(env);
  try {
    const value: unknown = await handler(event, context);
    send({ type: 'result', id, json: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    send({ type: 'failed', id, message: describe(error) });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
