import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AdminContext } from '../protocol/context';
import { dataPage } from '../pages/dataPage';
import { loginPage } from '../pages/loginPage';
import { accessRoute } from './accessRoute';
import { adminRoute } from './adminRoute';
import { callRoute } from './callRoute';
import { sendHtml, sendText, type Exchange } from './exchange';
import { filesRoute, uploadRoute } from './filesRoute';
import { guard } from './guard';
import { localRoute, type LocalServices } from './localRoute';
import { staticRoute } from './staticRoute';

/** 路由要用的东西。 */
export interface RouterContext extends AdminContext, LocalServices {
  readonly staticDir: string | undefined;
  readonly log: (line: string) => void;
}

/** 接一个 HTTP 请求。路由之内的异常是本机云的缺陷：记日志，答 500，不倒下。 */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  context: RouterContext,
): Promise<void> {
  try {
    const exchange = { request, response, url: new URL(request.url ?? '/', context.url) };
    if (guard(exchange)) await choose(exchange, context);
  } catch (error) {
    context.log(
      `[本机云] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function choose(exchange: Exchange, context: RouterContext): Promise<void> {
  const { url } = exchange;
  const segments = decodePath(url.pathname);
  if (!segments) return sendText(exchange, 400, '网址写错了');
  const [, first = '', second = '', ...rest] = segments;
  switch (first) {
    case '':
      return sendHtml(exchange, loginPage(context.identities.list()));
    case 'admin':
      return adminRoute(exchange, context);
    case 'call':
      return callRoute(exchange, second, context);
    case 'http': {
      const { envId, appId } = context;
      const target = { name: second, path: `/${rest.join('/')}`, envId, appId };
      return accessRoute(exchange, target, context.host);
    }
    case 'files':
      return filesRoute(exchange, [second, ...rest].join('/'), context.storage);
    case 'upload':
      return uploadRoute(exchange, context.storage);
    case '_local':
      if (second === 'data')
        return sendHtml(exchange, dataPage(context.database, url.searchParams));
      return localRoute(exchange, second, context);
    case 'app':
      return app(exchange, [second, ...rest].join('/'), context.staticDir);
    default:
      return sendText(exchange, 404, '没有这一页');
  }
}

/** 网址路径 → 各段；百分号转义写错了返回 undefined。 */
function decodePath(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

async function app(exchange: Exchange, relative: string, dir: string | undefined): Promise<void> {
  if (exchange.url.pathname === '/app') {
    exchange.response.writeHead(302, { location: '/app/' }).end();
    return;
  }
  if (dir === undefined) return sendText(exchange, 404, '没有挂 H5 产物');
  return staticRoute(exchange, dir, relative);
}
