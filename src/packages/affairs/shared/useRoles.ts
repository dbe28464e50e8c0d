import type { Role } from '../../../../types/roles';
import { useQuery } from '../../../hooks/useQuery';

/** 我在本支部的任职；还没取到为空。 */
export function useRoles(): readonly Role[] {
  return useQuery('member', 'session', {}).data?.me?.roles ?? [];
}
