import { randomUUID } from 'node:crypto';
import type { ActionName, FunctionName, Input, Output } from '../../../types/api';
import type { CallReply } from '../../../types/envelope';
import type { CloudCall } from './wx';

/** 以某个微信号直接调用云函数，必须成功：手机故事里别的人办的事。 */
export async function must<F extends FunctionName, A extends ActionName<F>>(
  cloud: CloudCall,
  openid: string,
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const reply = (await cloud(openid, name, {
    action,
    input,
    requestId: randomUUID(),
  })) as CallReply<Output<F, A>>;
  if (!reply.ok) throw new Error(`${name}.${action}：${reply.error.code} ${reply.error.message}`);
  return reply.output;
}
