import { query } from '../contract';
import { id, instant } from '../shapes';
import { z } from '../zod';

/** 审计链上的一条：`hash = H(前一条 hash ∥ digest)`（X3）。 */
export const chainEntry = z.object({
  seq: z.number(),
  id: z.string(),
  digest: z.string(),
  hash: z.string(),
  /** 事件原文；依法清除后为 null，散列仍在链上。 */
  event: z
    .object({
      id: z.string(),
      orgId: id,
      type: z.string(),
      at: instant,
      actor: z.string(),
      subject: z.record(z.string(), z.string()),
      payload: z.unknown(),
    })
    .nullable(),
});
export type ChainEntry = z.infer<typeof chainEntry>;

/** 审计链导出（X3）。 */
export const audit = {
  /** 从第 `from` 条起导出，每次至多 200 条。书记、上级；查看留痕。 */
  export: query(
    ['X3'],
    z.strictObject({ from: z.int('应为整数').min(1, '从 1 起'), branchId: id.optional() }),
    z.object({
      orgId: id,
      entries: z.array(chainEntry),
      next: z.number().nullable(),
      head: z.string(),
    }),
  ),
};
