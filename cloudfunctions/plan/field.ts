import type { Field } from '../../rules/vocabulary';
import { orgs } from '../_store/orgs';

const known = new Map<string, Field>();

/**
 * 支部的行业领域（O7）；不是支部为 null。
 * 领域在建支部时定下，没有改它的动作，所以每个实例只取一次，省下每次的往返。
 */
export async function fieldOf(branchId: string): Promise<Field | null> {
  const cached = known.get(branchId);
  if (cached) return cached;
  const field = (await orgs.get(branchId))?.field ?? null;
  if (field) known.set(branchId, field);
  return field;
}
