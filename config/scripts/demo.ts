import { instantOf } from '../../rules/calendar/civil';
import { dayOf } from '../../types/time';
import { EVENT_KIND_LABELS } from '../../types/labels';
import { foundBranch } from '../demo/foundBranch';
import { checkInvariants } from '../demo/invariants';
import type { Held } from '../demo/playQuarter';
import { printTable } from '../demo/table';
import { playQuarter } from '../demo/playQuarter';
import { startBranchCloud } from '../local/branchCloud';
import type { Output } from '../../types/api';
import { build } from './build';

type Row = Output<'points', 'branch'>['rows'][number];

/** 终端里跑完演示支部的一个季度；任一不变式不成立则退出码 1。`--json` 给机器读。 */
async function main(args: readonly string[]): Promise<void> {
  await build('functions');
  const cloud = await startBranchCloud({
    storage: { mode: 'memory' },
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    const start = instantOf({ year: 2026, month: 7, day: 1 });
    cloud.clock.set(start);
    const branch = await foundBranch(cloud);
    const held = await playQuarter(cloud, branch, start);
    const { rows } = await branch.secretary.must('points', 'branch', { year: 2026 });
    const invariants = await checkInvariants(cloud, branch, held, rows, 2026);
    const failed = invariants.filter((invariant) => !invariant.holds);
    if (args.includes('--json'))
      console.log(JSON.stringify({ events: held, points: rows, invariants }, null, 2));
    else print(held, rows, invariants);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    await cloud.close();
  }
}

function print(
  held: readonly Held[],
  rows: readonly Row[],
  invariants: readonly { name: string; holds: boolean; detail: string }[],
): void {
  console.log('\n市直机关第三党支部（演示）2026 年第三季度\n');
  console.log('活动');
  printTable(
    held.map(({ kind, title, at, closed: { headcount, proposed } }) => ({
      日期: dayOf(at),
      种类: EVENT_KIND_LABELS[kind],
      主题: title,
      应到: headcount.due,
      实到: headcount.present,
      列席: headcount.attending,
      需到: headcount.needed ?? '—',
      达到: headcount.met === null ? '—' : headcount.met ? '是' : '否',
      拟记: proposed,
    })),
  );
  console.log('积分有变动的党员（按名册次序，不排名）');
  printTable(
    rows
      .filter((row) => row.deduction > 0 || row.bonus > 0 || row.pending > 0)
      .map(({ name, base, bonus, deduction, score, pending }) => ({
        姓名: name,
        基础分: base,
        加分: bonus,
        减分: deduction,
        得分: score,
        待认定: pending,
      })),
  );
  console.log('不变式');
  for (const { name, holds, detail } of invariants)
    console.log(`  ${holds ? '✓' : '✗'} ${name}：${detail}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
