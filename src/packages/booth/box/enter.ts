import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Boxed } from './boxError';
import { ask } from './ask';

/** 用门口的码占住一处写票处（Q10）。错误：BOX_BOOTH_CODE、BOX_BOOTH_BUSY、BOX_NOT_OPEN、BOX_CLOSED。 */
export function enter(roundId: string, code: string): Promise<Boxed<BoxReply<'enter'>>> {
  return ask({ method: 'POST', path: `/enter/${roundId}`, body: JSON.stringify({ code }) }, true);
}
