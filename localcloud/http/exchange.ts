import type { IncomingMessage, ServerResponse } from 'node:http';

/** 一次 HTTP 请求与它的应答。 */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** 读完请求体；超过 `limit` 字节返回 undefined（余下的丢弃）。 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  }
  return bytes <= limit ? Buffer.concat(chunks) : undefined;
}

/** 文本 → JSON 值；不是 JSON 返回 undefined。 */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function send(
  { request, response }: Exchange,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export const sendJson = (exchange: Exchange, status: number, value: unknown): void =>
  send(exchange, status, 'application/json; charset=utf-8', JSON.stringify(value));

export const sendHtml = (exchange: Exchange, html: string): void =>
  send(exchange, 200, 'text/html; charset=utf-8', html);

export const sendText = (exchange: Exchange, status: number, text: string): void =>
  send(exchange, status, 'text/plain; charset=utf-8', text);
