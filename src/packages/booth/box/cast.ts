import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Boxed } from './boxError';
import { ask } from './ask';

/** 投一封；重发的是同样的字节，票箱给同一张回执。`pass` 为 null 是只来取回执。错误见 types/errors.ts 的 BOX_*。 */
export function cast(
  roundId: string,
  pass: string | null,
  envelope: Uint8Array,
): Promise<Boxed<BoxReply<'cast'>>> {
  return ask({ method: 'POST', path: `/cast/${roundId}`, pass, body: envelope });
}
