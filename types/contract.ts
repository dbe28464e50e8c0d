import type { ArticleId } from '../rules/law/articleIds';
import type { z } from './zod';

/** 一个动作的契约：输入输出的形状、是否改动数据、所依条款（填写有误时一并告诉使用者）。 */
export interface Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly articles: readonly ArticleId[];
  readonly input: I;
  readonly output: O;
  readonly mutates: boolean;
}

/** 只读动作。 */
export function query<I extends z.ZodType, O extends z.ZodType>(
  articles: readonly ArticleId[],
  input: I,
  output: O,
): Contract<I, O> {
  return { articles, input, output, mutates: false };
}

/** 变更动作：同一请求号重放返回原结果（X5）。 */
export function mutation<I extends z.ZodType, O extends z.ZodType>(
  articles: readonly ArticleId[],
  input: I,
  output: O,
): Contract<I, O> {
  return { articles, input, output, mutates: true };
}
