import { randomUUID } from 'node:crypto';
import type { Client } from '../../../config/local/client';
import type { LocalCloud } from '../../../localcloud/server';
import type { CallReply } from '../../../types/envelope';

/** 不看类型地调用：坏输入、逐格鉴权用。`action` 写作“函数.动作”，括号里的是说明。 */
export async function callAction(
  cloud: LocalCloud,
  client: Client,
  action: string,
  input: unknown,
  requestId: string = randomUUID(),
): Promise<CallReply<unknown>> {
  const [fn = '', name = ''] = action.replace(/\(.*\)$/, '').split('.');
  return callRaw(cloud, client.openid, fn, { action: name, input, requestId });
}

/** 把任意数据交给云函数；函数崩了（不是错误应答）就抛错。 */
export async function callRaw(
  cloud: LocalCloud,
  openid: string | undefined,
  fn: string,
  data: unknown,
): Promise<CallReply<unknown>> {
  const outcome = await cloud.call(fn, data, openid === undefined ? {} : { openid });
  if (!outcome.ok) throw new Error(`${fn}：${outcome.code} ${outcome.message}`);
  return outcome.result as CallReply<unknown>;
}

/** 错误码；成功为 'ok'。 */
export function codeOfReply(reply: CallReply<unknown>): string {
  return reply.ok ? 'ok' : reply.error.code;
}
