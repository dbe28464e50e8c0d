import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalClock } from './clock';
import { Database } from './engine/database';
import { StorageService } from './files/storageService';
import { loadDefinitions } from './functions/definition';
import { sdkEnvironment } from './functions/environment';
import { FunctionHost } from './functions/host';
import { fromClient, type Caller } from './functions/invocation';
import { Timers } from './functions/timers';
import { callByHttp } from './http/accessRoute';
import { route, type RouterContext } from './http/router';
import { Identities } from './identities';
import { MAX_TEXT_BODY_BYTES } from './limits';
import type { CallOutcome, LocalCloud, LocalCloudOptions } from './options';
import { withUserInfo } from './protocol/invokeFunction';
import { Refusal } from './refusal';
import { openStorage } from './storage';

export type { CallOutcome, LocalCloud, LocalCloudOptions } from './options';

/** 空闲连接保持多久，毫秒：短了会让客户端复用到刚关掉的连接。 */
const KEEP_ALIVE_MS = 120_000;

/** 起一台本机云。返回时已在监听；预热在后台进行（`warmed`）。 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { envId = 'local-env', appId = 'wxlocal0000000000', indexes = [] } = options;
  const log = options.log === false ? () => undefined : (options.log ?? logToStderr);
  const definitions = loadDefinitions(options.functionsDir);
  const opened = openStorage(options.storage);
  const clock = new LocalClock();
  const database = new Database(indexes, opened.journal, () => clock.now());
  clock.onMove(() => database.transactions.expire());
  await createCollections(database, [
    ...(options.collections ?? []),
    ...indexes.map(({ collection }) => collection),
  ]);
  const { server, url } = await listen(options, (request, response) =>
    route(request, response, context),
  );
  const host = new FunctionHost(definitions, {
    limits: options.maxInstances ?? { perFunction: 4, total: 8 },
    clock: clock.shared,
    environment: {
      PATH: process.env['PATH'] ?? '',
      ...sdkEnvironment(`${url}/admin`, envId),
      ...options.environment,
    },
    envId,
    appId,
    log,
  });
  const timers = new Timers(host, clock, options.timers !== 'manual');
  const context: RouterContext = {
    database,
    host,
    clock,
    timers,
    identities: new Identities(),
    storage: new StorageService(opened.files, envId),
    openApi: options.openApi ?? {},
    staticDir: options.staticDir,
    url,
    envId,
    appId,
    log,
  };
  return {
    url,
    call: (name, data, caller = {}) => call(context, name, data, caller.openid),
    http: (name, request) =>
      callByHttp(host, name, {
        path: '/',
        httpMethod: 'GET',
        headers: {},
        queryStringParameters: {},
        requestContext: { envId, appId },
        body: '',
        isBase64Encoded: false,
        ...request,
      }),
    stats: () => host.stats.snapshot(),
    clock,
    runTimers: () => timers.run(),
    identities: context.identities,
    warmed: options.warm === false ? Promise.resolve() : host.warm(),
    close: async () => {
      timers.close();
      await host.close();
      await closeServer(server);
      database.transactions.close();
      await opened.journal.close();
      opened.release();
    },
  };
}

async function call(
  { host, appId }: RouterContext,
  name: string,
  data: unknown,
  openid: string | undefined,
): Promise<CallOutcome> {
  const caller: Caller =
    openid === undefined ? { kind: 'wx_client', source: 'wx_client' } : fromClient(openid);
  const text = JSON.stringify(data ?? {});
  if (Buffer.byteLength(text) > MAX_TEXT_BODY_BYTES) {
    return { ok: false, code: 'FUNCTIONS_REQUEST_FAIL', message: '请求数据超过 100 KB' };
  }
  const event = withUserInfo(JSON.parse(text) as unknown, openid, appId);
  const outcome = await host.invoke(name, event, caller);
  return outcome instanceof Refusal
    ? { ok: false, code: outcome.code, message: outcome.message }
    : { ok: true, result: JSON.parse(outcome) as unknown };
}

async function createCollections(database: Database, names: readonly string[]): Promise<void> {
  const existing = new Set(database.names());
  for (const name of new Set(names)) {
    if (existing.has(name)) continue;
    const refusal = await database.addCollection(name);
    if (refusal) throw new Error(refusal.message);
  }
}

async function listen(
  { port = 0, host = '127.0.0.1' }: LocalCloudOptions,
  handler: (...args: Parameters<Parameters<typeof createServer>[1] & object>) => Promise<void>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void handler(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

function logToStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
