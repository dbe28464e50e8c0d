import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Fact } from '../../cloudfunctions/_runtime/journal';
import { foldProposals } from '../../cloudfunctions/points/ledger';
import { inYear, pointEventsOf, scoreOf } from '../../cloudfunctions/points/ledger/score';
import { stateOf } from '../../cloudfunctions/points/ledger/state';
import { chainFileOf, readChainFile } from '../../config/audit/chainFile';
import { verifyChain } from '../../config/audit/verifyChain';
import { ROOT } from '../../config/paths';
import { annualScore } from '../../rules/points/annualScore';
import { foldEvents, priceListOf } from '../../rules/points/foldEvents';
import { settleScore } from '../../rules/points/settleScore';
import { POINT_ITEM_IDS, VETO_ARTICLES } from '../../rules/schemes/pointScheme';
import type { PointItemId, VetoArticle } from '../../rules/schemes/pointScheme';
import { MUNICIPAL_ORGANS as SCHEME } from '../../rules/schemes/points/municipalOrgans';
import type { Output } from '../../types/api';
import { FIRST_MEMBER, RECORDER, foundCommitteeBranch } from './support/assessmentYear';
import { holdClosed } from './support/meetingInputs';
import { deduction, refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { DAY, at, openWorld } from './support/world';

const YEAR_START = Date.UTC(2025, 11, 31, 16);
const MEMBER = 'u_property';

/** 一件事项的一生。 */
interface Life {
  readonly item: PointItemId | VetoArticle;
  readonly count: number;
  readonly day: number;
  /** 缺席（有活动）、由人提出，或登记自动拟记。 */
  readonly origin: 'absence' | 'filed' | 'recorded';
  readonly end: 'open' | 'confirm' | 'dismiss' | 'withdraw';
  readonly reversed: boolean;
  /** 缺席之后：出席恢复；恢复又认定不作数。 */
  readonly attendance: 'none' | 'restored' | 'voided';
}

const life: fc.Arbitrary<Life> = fc.record({
  item: fc.constantFrom(...POINT_ITEM_IDS, ...VETO_ARTICLES),
  count: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: 0, max: 364 }),
  origin: fc.constantFrom('absence', 'filed', 'recorded'),
  end: fc.constantFrom('open', 'confirm', 'confirm', 'confirm', 'dismiss', 'withdraw'),
  reversed: fc.boolean(),
  attendance: fc.constantFrom('none', 'none', 'restored', 'voided'),
});

const signOf = (item: PointItemId | VetoArticle, count: number): number => {
  const priced = (SCHEME.items as Readonly<Record<string, (typeof SCHEME.items)['P7']>>)[item];
  if (!priced) return 0;
  return (priced.kind === 'bonus' ? 1 : -1) * priced.points.value * count;
};

/** 一生 → 账上的各件。缺席的固定是 D16a。 */
function factsOf(one: Life, index: number): Fact[] {
  const absence = one.origin === 'absence';
  const item = absence ? 'D16a' : one.item;
  const count = absence ? 1 : one.count;
  const meetingId = `m${index}`;
  const proposalId = absence ? `p_${meetingId}_${MEMBER}_D16a` : `p_${index}`;
  const eventAt = YEAR_START + one.day * DAY;
  const article =
    VETO_ARTICLES.find((known) => known === item) ?? SCHEME.items[item as PointItemId].article;
  const opening = item.startsWith('P') ? 'points.claimed' : 'points.proposed';
  const fact = (_id: string, type: Fact['type'], minutes: number, payload: object): Fact => ({
    _id,
    orgId: 'o1',
    type,
    at: eventAt + minutes * 60_000,
    actor: 'u_secretary',
    subject: { memberId: MEMBER, proposalId, ...(absence ? { meetingId } : {}) },
    payload: { ...payload },
  });
  const filing = {
    happenedOn: '2026-01-01',
    storyHash: '',
    materials: ['x'],
    official: true,
    asked: [],
    check: 'pass',
  };
  const decided = one.end === 'confirm' || one.end === 'dismiss';
  return [
    fact(proposalId, VETO_ARTICLES.some((v) => v === item) ? 'points.vetoOpened' : opening, 0, {
      item,
      article,
      title: item,
      count,
      points: signOf(item, count),
      eventAt,
      evidence: '',
      reason: { rule: 'points/annualScore', articles: ['S3'], code: 'points.score', facts: {} },
      ...(one.origin === 'filed' ? { filing } : {}),
    }),
    ...(decided
      ? [fact(`d_${proposalId}`, 'points.decided', 10, { kind: one.end, reason: '' })]
      : []),
    ...(one.end === 'withdraw'
      ? [fact(`d_${proposalId}`, 'points.withdrawn', 10, { reason: '' })]
      : []),
    ...(one.reversed && one.end === 'confirm'
      ? [fact(`x_${proposalId}`, 'points.reversed', 20, { reason: '' })]
      : []),
    ...(absence && one.attendance !== 'none'
      ? [
          fact(`c_${meetingId}_${MEMBER}`, 'meeting.checkedIn', 30, {
            method: 'makeUp',
            late: true,
            afterwards: true,
          }),
        ]
      : []),
    ...(absence && one.attendance === 'voided'
      ? [fact(`x_${meetingId}_${MEMBER}`, 'meeting.checkInVoided', 40, {})]
      : []),
  ];
}

/** 不经折叠，照定义直接数：认定了、没冲销、出席没有恢复的才计。 */
function byDefinition(lives: readonly Life[]): number {
  let bonus = 0;
  let deduction_ = 0;
  let vetoes = 0;
  for (const one of lives) {
    const absence = one.origin === 'absence';
    if (one.end !== 'confirm' || one.reversed) continue;
    if (absence && one.attendance === 'restored') continue;
    const item = absence ? 'D16a' : one.item;
    const points = signOf(item, absence ? 1 : one.count);
    if (VETO_ARTICLES.some((article) => article === item)) vetoes += 1;
    else if (points > 0) bonus += points;
    else deduction_ -= points;
  }
  return vetoes > 0 ? 0 : Math.max(0, 100 - deduction_) + bonus;
}

test('一千个随机的年：账上显示的 = 逐笔重算 = 快算 = 照定义直接数，与先来后到无关（X2）', () => {
  const prices = priceListOf(SCHEME);
  const year = fc.array(life, { maxLength: 25 }).chain((lives) => {
    const entries = lives.flatMap(factsOf);
    return fc.tuple(
      fc.constant(lives),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    );
  });
  fc.assert(
    fc.property(year, ([lives, entries]) => {
      const folded = inYear(foldProposals(entries), 2026);
      const shown = scoreOf(folded, 2026).value;
      const events = pointEventsOf(folded);
      expect(annualScore(events, SCHEME).value.score).toBe(shown.score);
      expect(settleScore(SCHEME.base.value, foldEvents(events, prices))).toBe(shown.score);
      expect(byDefinition(lives)).toBe(shown.score);
      const now = YEAR_START + 400 * DAY;
      const standing = folded.filter((one) => stateOf(one, now) === 'confirmed');
      const written = standing.reduce((sum, { points }) => sum + points, 0);
      expect(written).toBe(shown.bonus - shown.deduction);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

describe('经真实的函数走二十个随机的年', () => {
  let world: World;
  let branch: Branch;
  const YEARS = 20;

  beforeAll(async () => {
    world = await openWorld();
    branch = await foundCommitteeBranch(world, 'oPy', '139', YEARS);
  }, 120_000);
  afterAll(() => world.close());

  const client = (index: number) => at(branch, index).client;

  /** 一个人的一件：提出（或缺席），再随机地走到头；给出它计的分。 */
  async function live(index: number, kind: number): Promise<number> {
    const recorder = client(RECORDER);
    const proposalId =
      kind % 2 === 0
        ? (
            await recorder.must(
              'points',
              'propose',
              await deduction(world, recorder, branch, index),
            )
          ).proposalId
        : `p_${await holdClosed(world, client(0), `会${kind}`)}_${at(branch, index).memberId}_D16a`;
    const end = kind % 5;
    if (end === 0) return 0;
    await client(index).must('points', 'answer', { answer: 'accept', proposalId });
    const decision = end === 1 ? 'dismiss' : 'confirm';
    await client(1).must('points', 'decide', { proposalId, decision, reason: '核实' });
    if (end === 1) return 0;
    if (end === 2) {
      await client(0).must('points', 'reverse', { proposalId, reason: '有误' });
      return 0;
    }
    return 3;
  }

  test('本人看到的 = 照所走的路算的 = 书记看到的；夜间核对没有不一致；审计链离线验证通过', async () => {
    const kinds = fc.sample(fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }), {
      numRuns: YEARS,
      seed: 20_260_101,
    });
    const expected: number[] = [];
    for (const [nth, lives] of kinds.entries()) {
      let lost = 0;
      for (const kind of lives) lost += await live(FIRST_MEMBER + nth, kind);
      expected.push(100 - lost);
    }
    const { rows } = await client(0).must('points', 'branch', { year: 2026 });
    for (const [nth, score] of expected.entries()) {
      const { memberId } = at(branch, FIRST_MEMBER + nth);
      const mine = await client(FIRST_MEMBER + nth).must('points', 'mine', { year: 2026 });
      expect(mine.score).toBe(score);
      expect(rows.find((row) => row.memberId === memberId)?.score).toBe(score);
    }
    world.cloud.clock.advance(DAY);
    await world.cloud.runTimers();
    expect((await client(0).must('points', 'mismatches', {})).items).toEqual([]);
    expect(verifyChain(readChainFile(await exported()))).toEqual([]);
    expect(runVerify(await exported())).toMatchObject({ status: 0 });
    expect(await refusalOf(world, client(FIRST_MEMBER), 'points.mismatches', {})).toBe('FORBIDDEN');
  }, 240_000);

  async function exported(): Promise<string> {
    const pages: Output<'audit', 'export'>[] = [];
    for (let from: number | null = 1; from !== null;) {
      const page: Output<'audit', 'export'> = await client(0).must('audit', 'export', { from });
      pages.push(page);
      from = page.next;
    }
    return chainFileOf(pages);
  }

  function runVerify(text: string) {
    const dir = mkdtempSync(path.join(tmpdir(), 'ledger-'));
    try {
      const file = path.join(dir, '导出.jsonl');
      writeFileSync(file, text);
      const script = path.join(ROOT, 'config', 'scripts', 'verifyAudit.ts');
      const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
      return spawnSync(process.execPath, [tsx, script, file], { encoding: 'utf8', cwd: ROOT });
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
});
