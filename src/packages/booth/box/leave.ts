import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Boxed } from './boxError';
import { ask } from './ask';

/** 不写了，让出来；没送到也不要紧，到时自动让出。 */
export function leave(roundId: string, pass: string): Promise<Boxed<BoxReply<'leave'>>> {
  return ask({ method: 'POST', path: `/leave/${roundId}`, pass });
}
