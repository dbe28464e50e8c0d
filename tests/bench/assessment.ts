import { performance } from 'node:perf_hooks';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';
import type { PointItemId } from '../../rules/schemes/pointScheme';
import { COMMITTEE, on, resolve, rowsFor } from '../functions/support/assessmentYear';
import type { Branch, World } from '../functions/support/world';
import { at, foundBranch, openWorld, person } from '../functions/support/world';

const PEOPLE = 500;
const YEAR = 2026;
/** 每人三件，一件两条事件：拟记与认定。 */
const EACH: readonly PointItemId[] = ['P8', 'P7', 'D16a'];
/** 一次写入的条数：请求正文有上限。 */
const BATCH = 100;
const SAMPLE_MS = 20;

interface Cost {
  readonly roundTrips: number;
  readonly ms: number;
  /** 期间本机云与云函数（同一进程里的线程）合计常驻内存的最高值。 */
  readonly peakMB: number;
}

/** 五百人支部一年的考核：约三千条积分事件，各步几次往返、多少毫秒、最高占多少内存。 */
export async function run(): Promise<Record<string, unknown>> {
  const world = await openWorld();
  try {
    const people = Array.from({ length: PEOPLE }, (_unused, i) =>
      person(`考核${String(i + 1).padStart(3, '0')}`, i < 4 ? `1351000000${i}` : null, {
        position: i === 0 ? 'leader' : i < 3 ? 'committeeMember' : 'ordinary',
      }),
    );
    const branch = await foundBranch(world, 'oBench', people, { secretary: 0 });
    const events = await yearOfEvents(world, branch);
    world.cloud.clock.set(on('2027-01-06'));
    const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
    const secretary = at(branch, 0).client;
    const publication = { year: YEAR, scope: 'branch', days: 7 } as const;
    const { branchId } = branch;
    const path = () => at(branch, 3).client.must('assessment', 'path', { year: YEAR });
    const preview = { year: YEAR, quarter: 4 };
    const steps: Record<string, Cost> = {};
    const step = async (name: string, action: string, work: () => Promise<unknown>) => {
      steps[name] = await costOf(world, action, work);
    };
    await secretary.must('assessment', 'draft', { year: YEAR });
    await step('draft', 'draft', () => secretary.must('assessment', 'draft', { year: YEAR }));
    await step('previewQuarter', 'previewQuarter', () =>
      secretary.must('assessment', 'previewQuarter', preview),
    );
    await step('publishQuarter', 'publishQuarter', () =>
      secretary.must('assessment', 'publishQuarter', { ...publication, quarter: 4, days: 3 }),
    );
    const rows = await rowsFor(branch, YEAR);
    await step('assess', 'assess', () =>
      secretary.must('assessment', 'assess', { year: YEAR, ...ref, rows }),
    );
    const approve = { branchId, year: YEAR, decision: 'approve', reason: '程序齐备' } as const;
    await step('review', 'review', () => world.superior.must('assessment', 'review', approve));
    await step('publishYear', 'publishYear', () =>
      secretary.must('assessment', 'publishYear', publication),
    );
    await step('path', 'path', path);
    await step('results', 'results', () => secretary.must('assessment', 'results', { year: YEAR }));
    return { people: PEOPLE, pointEvents: events, steps };
  } finally {
    await world.close();
  }
}

/** 摆好一年的积分事件：散在各月，次月初认定。 */
async function yearOfEvents(world: World, branch: Branch): Promise<number> {
  const by = at(branch, 0).memberId;
  const entries = branch.people.flatMap(({ memberId }, index) =>
    EACH.flatMap((item, nth) => {
      const month = ((index + nth * 4) % 12) + 1;
      const happened = on(`${YEAR}-${String(month).padStart(2, '0')}-10`);
      const { article, title, kind, points } = MUNICIPAL_ORGANS.items[item];
      const proposalId = `p_bench_${index}_${nth}`;
      const entry = (_id: string, type: string, when: number, payload: object) => ({
        _id,
        orgId: branch.branchId,
        type,
        at: when,
        actor: by,
        subject: { memberId, proposalId },
        payload,
        requestKey: _id,
        replay: null,
        sealed: false,
      });
      const reason = { rule: 'points/annualScore', articles: ['S3'], code: 'points.score' };
      return [
        entry(proposalId, 'points.proposed', happened, {
          item,
          article,
          title,
          count: 1,
          points: (kind === 'bonus' ? 1 : -1) * points.value,
          eventAt: happened,
          evidence: '登记',
          reason: { ...reason, facts: {} },
        }),
        entry(`d_${proposalId}`, 'points.decided', happened, { kind: 'confirm', reason: '核实' }),
      ];
    }),
  );
  for (let from = 0; from < entries.length; from += BATCH) {
    await world.store.add('journal', entries.slice(from, from + BATCH));
  }
  return entries.length;
}

async function costOf(world: World, action: string, work: () => Promise<unknown>): Promise<Cost> {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const began = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return {
    roundTrips: world.cloud.stats().byFunction[`assessment:${action}`]?.lastRoundTrips ?? 0,
    ms: Math.round(performance.now() - began),
    peakMB: Math.round(peak / 1024 / 1024),
  };
}
