import type { BoxRequest } from './boxRequest';
import type { Boxed, BoxError } from './boxError';
import { refuse } from './boxError';
import { exchange } from './exchange';

/** 重试前等多久（毫秒）；用尽即报没连上。 */
const RETRY_AFTER = [500, 1500] as const;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * 问票箱一次。没连上就用**同样的字节**重试；再不行是一种状态（NETWORK），不抛。
 * `once`：不能原样重发的（占位：上一次可能已占住），不自动重试。
 */
export async function ask<T>(request: BoxRequest, once = false): Promise<Boxed<T>> {
  for (const pause of once ? [null] : [...RETRY_AFTER, null]) {
    const reply = await exchange(request);
    if (isReply<T>(reply)) {
      return reply.ok ? { ok: true, value: reply.output } : { ok: false, error: reply.error };
    }
    if (pause !== null) await wait(pause);
  }
  return refuse('NETWORK');
}

type Reply<T> =
  { readonly ok: true; readonly output: T } | { readonly ok: false; readonly error: BoxError };

/** 票箱的外壳；网关、代理自己答的不算。 */
function isReply<T>(value: unknown): value is Reply<T> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'output' in value : 'error' in value;
}
