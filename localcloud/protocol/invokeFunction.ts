import { isPlainObject } from '../engine/document';
import { invalidParam, Refusal, type Outcome } from '../refusal';
import type { AdminCaller, AdminContext } from './context';
import type { WireRequest, WireResponse } from './request';

/**
 * 云函数里调用云函数：沿用上一层的 openid，来源链接上 `scf`，
 * 并照平台在 event 里放进 userInfo。
 */
export async function invokeFunction(
  request: WireRequest,
  { invocation, source }: AdminCaller,
  { host, appId }: AdminContext,
): Promise<Outcome<WireResponse>> {
  const name = request['function_name'];
  if (typeof name !== 'string') return invalidParam('function_name is required');
  const data = request['request_data'];
  const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
  const openid = invocation?.caller.openid;
  const outcome = await host.invoke(name, withUserInfo(event, openid, appId), {
    kind: 'scf',
    source,
    ...(openid === undefined ? {} : { openid }),
    ...(invocation ? { parent: invocation } : {}),
  });
  return outcome instanceof Refusal ? outcome : { data: { response_data: outcome } };
}

/** 有微信身份的调用，平台会在 event 里放 `userInfo: { appId, openId }`。 */
export const withUserInfo = (event: unknown, openid: string | undefined, appId: string): unknown =>
  openid !== undefined && isPlainObject(event)
    ? { ...event, userInfo: { appId, openId: openid } }
    : event;
