import { ARTICLE_IDS } from '../../rules/law/articleIds';
import { z } from '../../types/zod';
import { command } from './command';

const reason = z.strictObject({
  rule: z.string().min(1),
  articles: z.array(z.enum(ARTICLE_IDS)).min(1),
  code: z.string().min(1),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** 旧的句子可以留在文件里，重新拼过。 */
  sentence: z.string().exactOptional(),
});
const facts = z.strictObject({ reasons: z.array(reason) });

/** 把存下来的理由重新成句（X1）。 */
export const explain = command(facts, ({ reasons }) => ({ result: null, reasons }));
