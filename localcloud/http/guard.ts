import { sendText, type Exchange } from './exchange';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isLoopback(url: string): boolean {
  try {
    return LOOPBACK.has(new URL(url).hostname);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * 只服务本机：Host 必须是回环地址（防 DNS 重绑定），浏览器跨源请求只许来自回环地址。
 * 返回 false 表示已经应答（拒绝，或答复了预检）。
 */
export function guard(exchange: Exchange): boolean {
  const { request, response } = exchange;
  const { host = '', origin } = request.headers;
  if (!isLoopback(`http://${host}`) || (origin !== undefined && !isLoopback(origin))) {
    sendText(exchange, 403, '本机云只接受来自本机的请求');
    return false;
  }
  if (origin !== undefined) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
  }
  if (request.method !== 'OPTIONS' || origin === undefined) return true;
  response.setHeader('access-control-allow-methods', 'GET,HEAD,POST,PUT,PATCH,DELETE');
  response.setHeader('access-control-allow-headers', 'content-type,x-local-openid');
  response.writeHead(204).end();
  return false;
}
