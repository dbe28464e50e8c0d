import { FIRST_MEMBER, RECORDER, credit, foundCommitteeBranch, on } from './support/assessmentYear';
import { holdClosed } from './support/meetingInputs';
import { deduction, refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, openWorld } from './support/world';

let world: World;
let branch: Branch;

const MEMBER = FIRST_MEMBER;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oNi', '138', 3);
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;

/** 走到下一个北京时间 02:30 之后，让定时器跑一遍（封存也在内）。 */
async function night() {
  world.cloud.clock.advance(60_000);
  await world.cloud.runTimers();
  const today = Math.floor((world.cloud.clock.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  world.cloud.clock.set(today + DAY + 2.5 * HOUR + 60_000);
  await world.cloud.runTimers();
}
const found = () => client(0).must('points', 'mismatches', {});
const whats = async () => (await found()).items.map(({ what }) => what);

/** 提出、认可、认定一件减分。 */
async function confirmed(index: number): Promise<string> {
  const recorder = client(RECORDER);
  const input = await deduction(world, recorder, branch, index);
  const { proposalId } = await recorder.must('points', 'propose', input);
  await client(index).must('points', 'answer', { answer: 'accept', proposalId });
  const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
  await client(0).must('points', 'decide', decision);
  return proposalId;
}

test('还没核对过：没有时刻，也没有不一致', async () => {
  expect(await found()).toEqual({ checkedAt: null, items: [] });
});

test('各种来路的账都对得上：核对完，一处也没有', async () => {
  const meetingId = await holdClosed(world, client(0), '缺席的会');
  const absence = `p_${meetingId}_${at(branch, MEMBER).memberId}_D16a`;
  await client(MEMBER).must('points', 'answer', { answer: 'accept', proposalId: absence });
  const decision = { proposalId: absence, decision: 'confirm', reason: '核实' } as const;
  await client(0).must('points', 'decide', decision);
  const reversed = await confirmed(MEMBER);
  await client(0).must('points', 'reverse', { proposalId: reversed, reason: '有误' });
  await confirmed(MEMBER + 1);
  await credit(world, branch, MEMBER, { item: 'P13.provincial', happened: on('2026-02-01') });
  await credit(world, branch, MEMBER + 2, { item: 'V1', happened: on('2025-12-01') });
  const quarter = { year: 2026, quarter: 1, scope: 'branch', days: 3 } as const;
  expect(await refusalOf(world, client(0), 'assessment.publishQuarter', quarter)).toBeNull();
  await confirmed(MEMBER + 2);
  await night();
  const { checkedAt, items } = await found();
  expect(items).toEqual([]);
  expect(checkedAt).toBeGreaterThan(on('2026-03-02'));
}, 60_000);

describe('动过手脚的：查得出、摆出来、不改', () => {
  test('账上的一行被改：分值与方案不符，与审计链不符', async () => {
    const proposalId = await confirmed(MEMBER + 1);
    await night();
    expect(await whats()).toEqual([]);
    const [entry] = await world.store.all('journal', { _id: proposalId });
    const payload = { ...(entry?.['payload'] as object), points: -1 };
    await world.store.tamper('journal', proposalId, { payload });
    await night();
    const { items } = await found();
    expect(items).toMatchObject([
      { memberId: at(branch, MEMBER + 1).memberId, year: 2026, name: at(branch, MEMBER + 1).name },
      { memberId: at(branch, MEMBER + 1).memberId, year: 2026 },
    ]);
    expect(items).toContainEqual(
      expect.objectContaining({
        what: expect.stringContaining('与方案不符'),
        expected: '-3',
        found: '-1',
      }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('与审计链不符') }),
    );
    expect((await client(4).must('points', 'todo', {})).mismatches).toBe(2);
    const [after] = await world.store.all('journal', { _id: proposalId });
    expect((after?.['payload'] as { points: number }).points).toBe(-1);
    await world.store.tamper('journal', proposalId, {
      payload: entry?.['payload'] as object,
    });
    await night();
    expect(await whats()).toEqual([]);
    expect((await client(4).must('points', 'todo', {})).mismatches).toBe(0);
  }, 60_000);

  test('事项文档被改成不成立：与账上的定局不一致', async () => {
    const proposalId = await confirmed(MEMBER + 2);
    const decision = { kind: 'dismiss', at: world.cloud.clock.now() };
    await world.store.tamper('proposals', proposalId, { decision });
    await night();
    expect((await found()).items).toMatchObject([
      { expected: 'confirmed', found: 'dismissed', what: expect.stringContaining(proposalId) },
    ]);
    const [doc] = await world.store.all('proposals', { _id: proposalId });
    expect(doc?.['decision']).toEqual(decision);
    await world.store.tamper('proposals', proposalId, {
      decision: { ...decision, kind: 'confirm' },
    });
  });

  test('账上认定的一笔被删、开头被删：都查得出', async () => {
    const one = await confirmed(MEMBER);
    const two = await confirmed(MEMBER);
    await world.store.remove('journal', `d_${one}`);
    await world.store.remove('journal', two);
    await night();
    const what = await whats();
    expect(what).toContainEqual(expect.stringContaining(`${one} 的办理结果`));
    expect(what).toContainEqual(expect.stringContaining(`${two} 有办理记录，账上没有`));
    expect(what).toContainEqual(expect.stringContaining(`没有它的提出`));
  });

  test('公示印着的得分被改：与照发布时的账重算的不一致', async () => {
    const [text] = await world.store.all('noticetexts');
    const content = text?.['content'] as { rows: string[][] };
    const rows = content.rows.map((row, index) =>
      index === 0 ? row.map((cell) => (cell === '100' ? '120' : cell)) : row,
    );
    await world.store.tamper('noticetexts', String(text?._id), { content: { ...content, rows } });
    await night();
    expect((await found()).items).toContainEqual(
      expect.objectContaining({
        what: expect.stringContaining('第 1 季度'),
        expected: '100',
        found: '120',
      }),
    );
  });

  test('一天里再跑一遍：不重复记', async () => {
    const before = await world.store.all('journal', { type: 'points.mismatched' });
    world.cloud.clock.advance(10 * 60_000);
    await world.cloud.runTimers();
    expect(await world.store.all('journal', { type: 'points.mismatched' })).toHaveLength(
      before.length,
    );
  });
});

test('普通党员、记录员看不到；监督员看得到', async () => {
  expect(await refusalOf(world, client(MEMBER), 'points.mismatches', {})).toBe('FORBIDDEN');
  expect(await refusalOf(world, client(RECORDER), 'points.mismatches', {})).toBe('FORBIDDEN');
  expect(await refusalOf(world, client(4), 'points.mismatches', {})).toBeNull();
});

test('没走完的从停下的地方接着走', async () => {
  const { branchId } = branch;
  const ids = branch.people.map(({ memberId }) => memberId).sort();
  const walking = { from: world.cloud.clock.now(), after: ids.at(-1) };
  const [before] = await world.store.all('ledgerchecks', { _id: branchId });
  await world.store.remove('ledgerchecks', branchId);
  await world.store.add('ledgerchecks', { ...before, walking });
  world.cloud.clock.advance(10 * 60_000);
  // 还在夜里：同一夜的下一次定时器接着走完。
  await world.cloud.runTimers();
  const [check] = await world.store.all('ledgerchecks', { _id: branchId });
  expect(check).toMatchObject({ walking: null, checkedFrom: walking.from });
  expect((await found()).items).toEqual([]);
}, 60_000);

test('没有一次内部错误，定时器没有失败', () => {
  expect(world.log.filter((line) => /内部错误|没有核对成/.test(line))).toEqual([]);
});
