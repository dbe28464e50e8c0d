import type { ActionName, FunctionName, Input, Output } from '../../types/api';
import type { CallReply } from '../../types/envelope';
import type { AppError } from '../../types/errors';
import { newRequestId } from './requestId';
import { invoke } from './transport';

/** 端上的错误：云函数给的，或网络不通。 */
export type ClientError = Omit<AppError, 'code'> & { readonly code: AppError['code'] | 'NETWORK' };

/** 调用的结果：成功带值，失败带码，不抛。 */
export type Called<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ClientError };

const OFFLINE: ClientError = { code: 'NETWORK', message: '网络不通，请检查网络后再试' };
/** 重试前等多久（毫秒）；用尽即报网络不通。 */
const RETRY_AFTER = [400, 1200] as const;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * 调用一个云函数动作。网络出错时用**同一个请求号**自动重试，故变更动作不会重复生效（X5）；
 * 要跨页面、跨次点击续传的，自己留着 `requestId` 传进来。
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
  requestId: string = newRequestId(),
): Promise<Called<Output<F, A>>> {
  for (const pause of [...RETRY_AFTER, null]) {
    const reply = await attempt(name, { action, input, requestId });
    if (reply) return toCalled<Output<F, A>>(reply);
    if (pause !== null) await wait(pause);
  }
  return { ok: false, error: OFFLINE };
}

/** 一次尝试；连不上返回 null。 */
async function attempt(
  name: string,
  data: { action: string; input: unknown; requestId: string },
): Promise<CallReply<unknown> | null> {
  try {
    return (await invoke(name, data)) as CallReply<unknown>;
  } catch (cause) {
    console.warn(`${name}.${data.action} 没有送达`, cause);
    return null;
  }
}

/** 契约由云函数一侧守着（出口也过 zod），端上不再带一份 zod 重验。 */
function toCalled<T>(reply: CallReply<unknown>): Called<T> {
  return reply.ok ? { ok: true, value: reply.output as T } : { ok: false, error: reply.error };
}
