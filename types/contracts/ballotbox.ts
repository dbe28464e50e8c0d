import { id } from '../shapes';
import { z } from '../zod';

/**
 * 票箱是 HTTP 访问，不走 callFunction：没有身份，也拒绝任何身份。
 * `POST /cast/<roundId>` 二进制信封 → `cast`；其余是 GET，给公开的东西。
 */
export const ballotbox = {
  /** `POST /enter/<roundId>` 正文 `{code}`（轮换码、8 位数字或平板长效码）：占住一处写票处。 */
  enter: z.object({ pass: z.string(), booth: z.number(), seconds: z.number() }),
  /** `POST /keep/<roundId>` 头 `x-booth-pass`：还在写，续占。 */
  keep: z.object({ seconds: z.number() }),
  /** `POST /leave/<roundId>` 头 `x-booth-pass`：不写了，让出来。 */
  leave: z.object({}),
  /** `POST /cast/<roundId>` 头 `x-booth-pass` 正文信封；投完即让出写票处。 */
  cast: z.object({ receipt: z.base64() }),
  state: z.object({ roundId: id, state: z.enum(['waiting', 'open', 'closed']) }),
  manifest: z.object({ manifest: z.string() }),
  /** 公布表的一页：每列的简表，按清单的列序。 */
  table: z.object({
    columns: z.array(z.object({ column: z.number(), rows: z.base64() })),
    next: z.number().nullable(),
  }),
};
export type BoxReply<A extends keyof typeof ballotbox> = z.output<(typeof ballotbox)[A]>;
