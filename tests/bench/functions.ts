import { startBranchCloud } from '../../config/local/branchCloud';
import { foundBranch } from '../../config/demo/foundBranch';
import { playQuarter } from '../../config/demo/playQuarter';
import type { LocalCloud } from '../../localcloud/server';

/** 每个动作的数据库往返。 */
export async function run(): Promise<Record<string, unknown>> {
  const cloud = await startBranchCloud({
    storage: { mode: 'memory' },
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    return { roundTrips: await roundTrips(cloud) };
  } finally {
    await cloud.close();
  }
}

async function roundTrips(cloud: LocalCloud): Promise<Record<string, number>> {
  const start = Date.parse('2026-07-01T00:00:00+08:00');
  cloud.clock.set(start);
  const branch = await foundBranch(cloud);
  await playQuarter(cloud, branch, start);
  await branch.secretary.must('meeting', 'today', {});
  await branch.members[9]?.client.must('meeting', 'today', {});
  cloud.clock.reset();
  const { byFunction } = cloud.stats();
  return Object.fromEntries(
    Object.entries(byFunction)
      .filter(([key]) => key.includes(':'))
      .map(([key, stats]) => [key.replace(':', '.'), stats.maxRoundTrips]),
  );
}
