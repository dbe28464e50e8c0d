import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Boxed } from './boxError';
import { ask } from './ask';

/** 还在写，续占。错误：BOX_BOOTH_NEEDED。 */
export function keep(roundId: string, pass: string): Promise<Boxed<BoxReply<'keep'>>> {
  return ask({ method: 'POST', path: `/keep/${roundId}`, pass }, true);
}
