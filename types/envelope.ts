import type { AppError } from './errors';

/** callFunction 的 data：动作名、输入、请求号（同号重放只生效一次，X5）。 */
export interface CallRequest {
  readonly action: string;
  readonly input: unknown;
  readonly requestId: string;
}

/** 云函数的应答外壳。 */
export type CallReply<T> =
  { readonly ok: true; readonly output: T } | { readonly ok: false; readonly error: AppError };
