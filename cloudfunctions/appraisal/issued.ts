import { issues } from '../_store/ballotSecrets';

/** 各组发出的张数，与计票人代领的张数。一次往返（每千人一次）。 */
export async function issuedCounts(
  roundId: string,
  groups: number,
): Promise<{ readonly perGroup: readonly number[]; readonly byTeller: number }> {
  const perGroup = await Promise.all(
    Array.from({ length: groups }, (_, group) => issues.count({ roundId, group })),
  );
  return { perGroup, byTeller: await issues.count({ roundId, byTeller: true }) };
}
