import type { Boxed } from '../box/boxError';

/** 多久续占一次，毫秒；页面看不见时不续，自然让出。 */
export const KEEP_EVERY_MS = 60_000;

/** 续占之后：接着写、要重新扫码、票箱已关。 */
export type Staying = 'stay' | 'rescan' | 'closed';

/**
 * 断网、票箱一时出错都接着写——位置还没到期，投的时候自会再验；
 * 只有票箱明说让出了、关了，才打断人。
 */
export function stayingAfter(reply: Boxed<unknown>): Staying {
  if (reply.ok) return 'stay';
  if (reply.error.code === 'BOX_BOOTH_NEEDED') return 'rescan';
  return reply.error.code === 'BOX_CLOSED' ? 'closed' : 'stay';
}
