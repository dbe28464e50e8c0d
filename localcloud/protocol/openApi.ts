import { isPlainObject } from '../engine/document';
import type { AdminCaller, AdminContext } from './context';
import { decodeOpenApiRequest, encodeOpenApiResponse } from './protobuf';

/** 微信的错误码：没有权限调用这个接口（config.json 没声明）。 */
const NO_PERMISSION = -604101;
/** 没有这个接口的替身。 */
const NOT_AVAILABLE = -604100;

/** 处理一次 `wx.openApi`：返回 protobuf 应答。 */
export async function openApi(
  apiName: string,
  requestData: Buffer,
  { invocation }: AdminCaller,
  { openApi: handlers, host, clock, appId, envId }: AdminContext,
): Promise<Buffer> {
  const definition = invocation && host.definitions.get(invocation.functionName);
  if (definition && !definition.openapi.includes(apiName)) {
    return reply({
      errcode: NO_PERMISSION,
      errmsg: `config.json 的 permissions.openapi 没有声明 ${apiName}`,
    });
  }
  const handler = handlers[apiName];
  if (!handler) return reply({ errcode: NOT_AVAILABLE, errmsg: `本机云没有 ${apiName} 的替身` });
  const value = await handler(readParams(requestData), {
    openid: invocation?.caller.openid,
    appId,
    envId,
    now: clock.now(),
  });
  return reply(isPlainObject(value) ? value : {});
}

const reply = (value: Readonly<Record<string, unknown>>): Buffer =>
  encodeOpenApiResponse(JSON.stringify({ errcode: 0, errmsg: 'ok', ...value }));

function readParams(requestData: Buffer): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const { key, value } of decodeOpenApiRequest(requestData)) {
    params[key] = JSON.parse(value.toString('utf8')) as unknown;
  }
  return params;
}
