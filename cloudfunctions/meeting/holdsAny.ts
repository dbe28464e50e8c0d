import type { Role } from '../../types/roles';

/** 任了其中任何一职。 */
export function holdsAny(held: readonly Role[], wanted: readonly Role[]): boolean {
  return held.some((role) => wanted.includes(role));
}
