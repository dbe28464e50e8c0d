import type { z } from './zod';

/** 一个动作的契约：输入输出的形状，以及它是否改动数据（改动的须可重放）。 */
export interface Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly mutates: boolean;
}

/** 只读动作。 */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Contract<I, O> {
  return { input, output, mutates: false };
}

/** 变更动作：同一请求号重放返回原结果（X5）。 */
export function mutation<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Contract<I, O> {
  return { input, output, mutates: true };
}
