import { isPlainObject } from '../engine/document';
import { fromClient } from '../functions/invocation';
import { MAX_TEXT_BODY_BYTES } from '../limits';
import type { AdminContext } from '../protocol/context';
import { withUserInfo } from '../protocol/invokeFunction';
import { Refusal } from '../refusal';
import { parseJson, readBody, send, sendJson, type Exchange } from './exchange';

/** SDK 端错误码换成小程序端看到的数字。 */
const ERROR_CODES: Readonly<Record<string, number>> = {
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
};

/**
 * `POST /call/<函数>`：浏览器里代替 wx.cloud.callFunction。请求体 `{ data }`，身份在请求头
 * `x-local-openid`。成功 200 `{ result }`；失败 4xx/5xx `{ errCode, errMsg }`。
 */
export async function callRoute(
  exchange: Exchange,
  name: string,
  { host, appId }: AdminContext,
): Promise<void> {
  const { request } = exchange;
  const openid = request.headers['x-local-openid'];
  if (request.method !== 'POST') return sendJson(exchange, 405, failure(-504001, '只接受 POST'));
  if (typeof openid !== 'string' || openid === '') {
    return sendJson(exchange, 401, failure(-504001, '没有身份：请先在本机登录页选一个身份'));
  }
  const body = await readBody(request, MAX_TEXT_BODY_BYTES);
  if (!body) return sendJson(exchange, 413, failure(-504001, '请求数据超过 100 KB'));
  const value = parseJson(body);
  if (!isPlainObject(value))
    return sendJson(exchange, 400, failure(-504001, '请求体应为 { data }'));
  const event = withUserInfo(value['data'] ?? {}, openid, appId);
  const outcome = await host.invoke(name, event, fromClient(openid));
  if (outcome instanceof Refusal) {
    return sendJson(exchange, 502, failure(ERROR_CODES[outcome.code] ?? -501001, outcome.message));
  }
  send(exchange, 200, 'application/json; charset=utf-8', `{"result":${outcome}}`);
}

const failure = (errCode: number, errMsg: string) => ({ errCode, errMsg });
