import { isPlainObject } from '../engine/document';
import { MAX_FILE_BYTES } from '../limits';
import { handleAdmin } from '../protocol/admin';
import type { AdminContext } from '../protocol/context';
import { parseMultipart } from '../protocol/multipart';
import { openApi } from '../protocol/openApi';
import { parseJson, readBody, send, sendJson, sendText, type Exchange } from './exchange';

/** `POST /admin`：SDK 的线协议。浏览器不该直接来（会带 Origin），一律拒绝。 */
export async function adminRoute(exchange: Exchange, context: AdminContext): Promise<void> {
  const { request, url } = exchange;
  if (request.headers.origin !== undefined) {
    sendText(exchange, 403, '/admin 只给云函数用');
    return;
  }
  const body = await readBody(request, MAX_FILE_BYTES);
  if (!body) {
    sendText(exchange, 413, '请求体过大');
    return;
  }
  const caller = {
    invocation: context.host.invocationOf(url.searchParams.get('seqId') ?? ''),
    source: String(request.headers['x-tcb-source'] ?? ''),
  };
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    const fields = parseMultipart(body, contentType);
    const apiName = fields.get('apiName')?.toString('utf8') ?? '';
    const data = fields.get('requestData') ?? Buffer.alloc(0);
    send(exchange, 200, 'application/octet-stream', await openApi(apiName, data, caller, context));
    return;
  }
  const value = parseJson(body);
  sendJson(exchange, 200, await handleAdmin(isPlainObject(value) ? value : {}, caller, context));
}
