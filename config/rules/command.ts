/** 命令行的一个子命令：事实的形状，与据此作出的判断。 */
import { civilOfIso, instantOf } from '../../rules/calendar/civil';
import { explain } from '../../rules/explain/explain';
import type { Reason } from '../../rules/reason';
import { z } from '../../types/zod';

/** 判断的输出：结果，与每条理由（连同句子）。 */
export interface Decision {
  readonly result: unknown;
  readonly reasons: readonly Reason[];
}

/** 一个子命令。`run` 先校验事实，再判断；校验不过时 `z.ZodError` 由入口报告。 */
export interface Command {
  readonly run: (facts: unknown) => {
    readonly result: unknown;
    readonly reasons: readonly (Reason & { readonly sentence: string })[];
  };
}

/** 由形状与判断组成子命令。 */
export const command = <T extends z.ZodType>(
  facts: T,
  decide: (facts: z.output<T>) => Decision,
): Command => ({
  run: (input) => {
    const { result, reasons } = decide(facts.parse(input));
    return {
      result,
      reasons: reasons.map((reason) => ({ ...reason, sentence: explain(reason) })),
    };
  },
});

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?: ([01]\d|2[0-3]):([0-5]\d))?$/;

/** 时刻：epoch 毫秒，或上海时间 `2026-03-01`、`2026-03-01 10:00`。 */
export const instant = z.union([z.int(), z.string()]).transform((written, context): number => {
  if (typeof written === 'number') return written;
  const [, day = '', hours = '0', minutes = '0'] = WRITTEN.exec(written) ?? [];
  const date = civilOfIso(day);
  if (date) return instantOf(date, Number(hours) * 60 + Number(minutes));
  context.addIssue({
    code: 'custom',
    message: '时刻应写作 2026-03-01 或 2026-03-01 10:00，或毫秒整数',
  });
  return z.NEVER;
});

/** 编号：非空字符串。 */
export const id = z.string().min(1);
