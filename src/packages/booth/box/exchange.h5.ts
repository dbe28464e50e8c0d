import type { BoxRequest } from './boxRequest';
import { headersOf, TIMEOUT_MS } from './boxRequest';

/** 同源的本机云以 HTTP 访问的方式给出票箱。 */
const BASE = '/http/ballotbox';

/**
 * 浏览器端：不带 cookie、不带来源页、不带本机登录的身份。
 * 返回应答的 JSON；没连上、答的不是 JSON 返回 null。
 */
export async function exchange(request: BoxRequest): Promise<unknown> {
  const { method, path, body } = request;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    const reply = await fetch(`${window.location.origin}${BASE}${path}`, {
      method,
      headers: headersOf(request),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stop.signal,
      // 复制一份：fetch 要的是独占的缓冲区。
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.slice() }),
    });
    return (await reply.json()) as unknown;
  } catch (cause) {
    console.warn('票箱没有应答', cause);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
