import type { AppError } from './errors';

/** 结果是值：成功带值，失败带码。异常只留给 bug。 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}
