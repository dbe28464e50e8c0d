/** 公用平板多久没人碰就问一声、问了多久没人应就收起来，毫秒。 */
export const ASK_AFTER_MS = 60_000;
export const CLOSE_AFTER_MS = 20_000;

/** 有人在用、问“还在吗”、收起来。 */
export type Idle = 'active' | 'asking' | 'gone';

/** 由离上次触碰多久定。 */
export function idleAfter(sinceTouch: number): Idle {
  if (sinceTouch < ASK_AFTER_MS) return 'active';
  return sinceTouch < ASK_AFTER_MS + CLOSE_AFTER_MS ? 'asking' : 'gone';
}
