import { statementOf } from '../../rules/explain/explain';
import type { Reason } from '../../rules/reason';
import type { AppError, ErrorCode } from '../../types/errors';
import { fail } from '../../types/errors';

/** 规则不允许 → 错误：每一条理由都告诉使用者；条款取理由里的，另列在 `articles`，句子里不再写（X1）。 */
export function refuse(
  code: ErrorCode,
  reasons: readonly Reason[],
): { readonly ok: false; readonly error: AppError } {
  const failed = fail(code, {
    detail: reasons.map((reason) => `${statementOf(reason)}。`).join(''),
  });
  const articles = [...new Set(reasons.flatMap((reason) => reason.articles))];
  return { ok: false, error: { ...failed.error, articles } };
}
