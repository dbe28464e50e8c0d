import { randomUUID } from 'node:crypto';
import type { ActionName, FunctionName, Input, Output } from '../../types/api';
import type { CallReply } from '../../types/envelope';
import type { LocalCloud } from '../../localcloud/server';

/** 以某个微信身份调用云函数的人；演示、测试、基准共用。 */
export interface Client {
  readonly openid: string;
  /** 调用并给回应答；云函数自己崩了才抛错。 */
  ask<F extends FunctionName, A extends ActionName<F>>(
    fn: F,
    action: A,
    input: Input<F, A>,
    requestId?: string,
  ): Promise<CallReply<Output<F, A>>>;
  /** 调用，必须成功。 */
  must<F extends FunctionName, A extends ActionName<F>>(
    fn: F,
    action: A,
    input: Input<F, A>,
    requestId?: string,
  ): Promise<Output<F, A>>;
}

/** 某个 openid 的调用者。 */
export function clientOf(cloud: LocalCloud, openid: string): Client {
  const ask: Client['ask'] = async (fn, action, input, requestId = randomUUID()) => {
    const outcome = await cloud.call(fn, { action, input, requestId }, { openid });
    if (!outcome.ok) throw new Error(`${fn}.${action}：${outcome.code} ${outcome.message}`);
    return outcome.result as CallReply<Output<typeof fn, typeof action>>;
  };
  const must: Client['must'] = async (fn, action, input, requestId) => {
    const reply = await ask(fn, action, input, requestId);
    if (!reply.ok) throw new Error(`${fn}.${action}：${reply.error.code} ${reply.error.message}`);
    return reply.output;
  };
  return { openid, ask, must };
}

/** 把一个文件传进本机云的存储，得到 fileID。 */
export async function uploadFile(
  cloud: LocalCloud,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  openid: string,
): Promise<string> {
  const response = await fetch(`${cloud.url}/upload?cloudPath=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: bytes,
    headers: { 'x-local-openid': openid },
  });
  if (!response.ok) throw new Error(`上传失败：${response.status} ${await response.text()}`);
  const { fileID } = (await response.json()) as { fileID: string };
  return fileID;
}
