import { _ } from '../../_runtime/cloud';
import type { Fact } from '../../_runtime/journal';
import { facts } from '../../_runtime/journal';
import { ledgerChecks } from '../../_store/ledgerChecks';

/** 最近核对完的一遍：何时核对完，查出哪几处。 */
export interface LastCheck {
  readonly checkedAt: number | null;
  readonly found: readonly Fact[];
}

/** 一个支部最近核对完的一遍查出的不一致（X2），新的在前；后来弄清了、再核对没有的不列。两次往返。 */
export async function lastCheck(orgId: string): Promise<LastCheck> {
  const check = await ledgerChecks.get(orgId);
  if (!check?.checkedAt || check.checkedFrom === null) return { checkedAt: null, found: [] };
  const { checkedAt, checkedFrom } = check;
  const at = _.and([_.gte(checkedFrom), _.lt(checkedAt + 1)]);
  const found = await facts({ orgId, type: 'points.mismatched', at });
  return { checkedAt, found: found.sort((a, b) => b.at - a.at || (a._id < b._id ? -1 : 1)) };
}
