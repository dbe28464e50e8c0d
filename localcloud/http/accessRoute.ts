import { isPlainObject } from '../engine/document';
import type { FunctionHost } from '../functions/host';
import { MAX_BODY_BYTES, MAX_TEXT_BODY_BYTES } from '../limits';
import { Refusal } from '../refusal';
import { readBody, send, sendJson, type Exchange } from './exchange';

/** 文本类请求体：上限较小，原样放进事件；其余按二进制 base64。 */
const isText = (type: string): boolean =>
  type === '' || /^text\/|json|xml|x-www-form-urlencoded|javascript/.test(type);

/** CloudBase HTTP 访问的事件（推断：path 是去掉触发路径之后的部分）。没有 openid。 */
export interface HttpEvent {
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly requestContext: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** HTTP 访问的应答：状态、头、体。 */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** `/http/<函数>/...`：以 HTTP 访问的方式调用云函数。 */
export async function accessRoute(
  exchange: Exchange,
  { name, path, envId, appId }: { name: string; path: string; envId: string; appId: string },
  host: FunctionHost,
): Promise<void> {
  const { request, response, url } = exchange;
  const text = isText(request.headers['content-type'] ?? '');
  const body = await readBody(request, text ? MAX_TEXT_BODY_BYTES : MAX_BODY_BYTES);
  if (!body)
    return sendJson(exchange, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: '请求体过大' });
  const reply = await callByHttp(host, name, {
    path,
    httpMethod: request.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(request.headers)
        .filter(([key]) => key !== 'x-local-openid')
        .map(([key, value]) => [key, String(value)]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { envId, appId },
    body: body.toString(text ? 'utf8' : 'base64'),
    isBase64Encoded: !text,
  });
  for (const [key, value] of Object.entries(reply.headers)) response.setHeader(key, value);
  send(
    exchange,
    reply.status,
    reply.headers['content-type'] ?? 'text/plain; charset=utf-8',
    reply.body,
  );
}

/** 以 HTTP 访问的方式调用一次，得到应答。 */
export async function callByHttp(
  host: FunctionHost,
  name: string,
  event: HttpEvent,
): Promise<HttpReply> {
  const outcome = await host.invoke(name, event, { kind: 'http', source: 'http' });
  if (outcome instanceof Refusal) {
    const status = outcome.code === 'FUNCTIONS_REQUEST_FAIL' ? 404 : 500;
    return jsonReply(status, JSON.stringify({ code: outcome.code, message: outcome.message }));
  }
  const value: unknown = JSON.parse(outcome);
  if (!isPlainObject(value) || typeof value['statusCode'] !== 'number') {
    return typeof value === 'string'
      ? {
          status: 200,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: Buffer.from(value),
        }
      : jsonReply(200, outcome);
  }
  const headers = isPlainObject(value['headers']) ? value['headers'] : {};
  const body =
    typeof value['body'] === 'string' ? value['body'] : JSON.stringify(value['body'] ?? '');
  return {
    status: value['statusCode'],
    headers: Object.fromEntries(
      Object.entries(headers).map(([key, header]) => [key.toLowerCase(), String(header)]),
    ),
    body: Buffer.from(body, value['isBase64Encoded'] === true ? 'base64' : 'utf8'),
  };
}

const jsonReply = (status: number, json: string): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(json),
});
