import type { Client } from '../../config/local/client';
import { holdStarted } from './support/meetingInputs';
import { codeOf } from './support/scene';
import type { Branch, World } from './support/world';
import { DAY, MONDAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oP',
    [
      person('书记壬', '13400000001', { position: 'leader' }),
      person('副书记壬', '13400000002', { position: 'committeeMember' }),
      person('党员壬', '13400000003'),
      person('党员癸', '13400000004'),
      person('关爱壬', '13400000005', { careManaged: true }),
    ],
    { secretary: 0, deputySecretary: 1 },
  );
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;
const deputy = () => at(branch, 1).client;
const member = (index: number) => at(branch, index).client;

/** 开一次只有 `present` 到会的大会，结束后给出缺席者的拟记编号。 */
async function absence(title: string, present: readonly number[]) {
  const meetingId = await holdStarted(world, secretary(), title);
  for (const index of present) {
    const { qr } = await codeOf(secretary(), meetingId);
    await member(index).must('meeting', 'checkIn', { qr });
  }
  const { proposed } = await secretary().must('meeting', 'close', { meetingId });
  return {
    meetingId,
    proposed,
    of: (index: number) => `p_${meetingId}_${at(branch, index).memberId}_D16a`,
  };
}

const decide = (by: Client, proposalId: string, decision: 'confirm' | 'dismiss' = 'confirm') =>
  by.ask('points', 'decide', { proposalId, decision, reason: '核实无误' });

const lineOf = async (index: number, proposalId: string) => {
  const { lines } = await member(index).must('points', 'mine', { year: 2026 });
  return lines.find((line) => line.id === proposalId);
};

describe('结束 → 拟记减分（G5：不自动扣分）', () => {
  test('缺席的各拟记一件，关爱管理的不拟记；得分不变，待办里看得见', async () => {
    const { proposed, of } = await absence('缺席拟记', [0, 1]);
    expect(proposed).toBe(2);
    const mine = await member(2).must('points', 'mine', { year: 2026 });
    expect(mine).toMatchObject({ base: 100, deduction: 0, score: 100 });
    expect(mine.lines).toEqual([
      expect.objectContaining({
        id: of(2),
        article: 'D16a',
        points: -3,
        state: 'awaitingAnswer',
        answerUntil: Date.UTC(2026, 2, 7, 16),
      }),
    ]);
    const today = await member(2).must('meeting', 'today', {});
    expect(today.toAnswer).toHaveLength(1);
    expect(today.score).toEqual({ year: 2026, score: 100, pending: 1 });
    expect((await member(4).must('points', 'mine', { year: 2026 })).lines).toEqual([]);
    expect((await member(4).must('meeting', 'today', {})).score).toBeNull();
  });

  test('每一行都有来由：条款、证据、经手人、时间、一句话', async () => {
    const { of, meetingId } = await absence('来由', [0, 1, 3]);
    await member(2).must('points', 'answer', {
      answer: 'defend',
      proposalId: of(2),
      text: '当天住院',
    });
    await decide(deputy(), of(2));
    const line = await lineOf(2, of(2));
    expect(line).toMatchObject({
      state: 'confirmed',
      answerUntil: null,
      evidence: [{ label: expect.stringContaining('来由'), meetingId }],
      handlers: [
        { what: '结束活动，拟记', who: '书记壬' },
        { what: '本人申辩', who: '党员壬', text: '当天住院' },
        { what: '支部认定', who: '副书记壬', text: '核实无误' },
      ],
    });
    for (const reason of line?.reasons ?? []) {
      expect(reason.articles.length).toBeGreaterThan(0);
      expect(reason.sentence).toMatch(/[\u4e00-\u9fff].*。/);
    }
    expect(line?.reasons.length).toBeGreaterThan(0);
    const mine = await member(2).must('points', 'mine', { year: 2026 });
    expect(mine).toMatchObject({ deduction: 3, bonus: 0, score: 97, vetoed: false });
  });
});

describe('申辩期（G5、G2：告知当日不计，5 日后的 24:00 届满，Asia/Shanghai）', () => {
  test.each([
    ['上海白天结束', MONDAY + 30 * DAY, Date.UTC(2026, 3, 6, 16)],
    ['上海零点一分结束（UTC 还是前一天）', Date.UTC(2026, 3, 9, 16, 1), Date.UTC(2026, 3, 15, 16)],
    ['上海 23:50 结束（UTC 当天）', Date.UTC(2026, 3, 20, 15, 50), Date.UTC(2026, 3, 25, 16)],
  ])('%s', async (title, closedAt, until) => {
    world.cloud.clock.set(closedAt);
    const { of } = await absence(title, [0, 1, 3]);
    expect((await lineOf(2, of(2)))?.answerUntil).toBe(until);
    world.cloud.clock.set(until - 5_000);
    expect(await decide(secretary(), of(2))).toMatchObject({
      ok: false,
      error: {
        code: 'DEFENCE_PENDING',
        articles: ['S7', 'G5'],
        message: expect.stringMatching(/2026年4月\d+日 00:00/),
      },
    });
    world.cloud.clock.set(until);
    expect(await decide(secretary(), of(2))).toMatchObject({ output: { state: 'confirmed' } });
  });

  test('本人认可或申辩之后，不必等期满；对本人有利的“不认定”随时可以', async () => {
    const first = await absence('认可', [0, 1]);
    await member(2).must('points', 'answer', { answer: 'accept', proposalId: first.of(2) });
    expect(await decide(secretary(), first.of(2))).toMatchObject({ ok: true });
    expect(await decide(secretary(), first.of(3), 'dismiss')).toMatchObject({
      output: { state: 'dismissed' },
    });
    expect((await lineOf(3, first.of(3)))?.state).toBe('dismissed');
  });

  test('改口以最后一次为准；认定之后不能再申辩', async () => {
    const { of } = await absence('改口', [0, 1, 3]);
    await member(2).must('points', 'answer', { answer: 'accept', proposalId: of(2) });
    world.cloud.clock.advance(1_000);
    const defence = { answer: 'defend', proposalId: of(2), text: '其实请了假' } as const;
    await member(2).must('points', 'answer', defence);
    const said = (await lineOf(2, of(2)))?.handlers.slice(1);
    expect(said?.map(({ what }) => what)).toEqual(['本人认可', '本人申辩']);
    await decide(secretary(), of(2), 'dismiss');
    expect(await member(2).ask('points', 'answer', { ...defence, text: '再说一次' })).toMatchObject(
      {
        error: { code: 'DEFENCE_CLOSED' },
      },
    );
  });

  test('别人的事项不能替他认可', async () => {
    const { of } = await absence('替人认可', [0, 1, 3]);
    const input = { answer: 'accept', proposalId: of(2) } as const;
    expect(await member(3).ask('points', 'answer', input)).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('认定', () => {
  test('不能审核自己的（S8）；由副书记办', async () => {
    const { of } = await absence('书记缺席', [1, 2, 3]);
    await secretary().must('points', 'answer', { answer: 'accept', proposalId: of(0) });
    expect(await decide(secretary(), of(0))).toMatchObject({
      error: { code: 'OWN_CASE', articles: ['S8'] },
    });
    expect(await decide(secretary(), of(0), 'dismiss')).toMatchObject({
      error: { code: 'OWN_CASE' },
    });
    expect(await decide(deputy(), of(0))).toMatchObject({ ok: true });
  });

  test('两人同时认定：只成一次，账上只有一条', async () => {
    const { of } = await absence('同时认定', [0, 1, 3]);
    await member(2).must('points', 'answer', { answer: 'accept', proposalId: of(2) });
    const replies = await Promise.all([
      decide(secretary(), of(2)),
      decide(deputy(), of(2), 'dismiss'),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({
      error: { code: 'PROPOSAL_DECIDED' },
    });
    const written = await world.store.all('journal', {
      type: 'points.decided',
      'subject.proposalId': of(2),
    });
    expect(written).toHaveLength(1);
  });

  test('结束的瞬间落下的签到：缺席不成立，认定被拒，积分里不再出现（G4）', async () => {
    const { of, meetingId } = await absence('瞬间签到', [0, 1, 3]);
    const { memberId } = at(branch, 2);
    const [closed] = await world.store.all('journal', {
      type: 'meeting.closed',
      'subject.meetingId': meetingId,
    });
    await world.store.add('journal', {
      ...closed,
      _id: `c_${meetingId}_${memberId}`,
      requestKey: `c_${meetingId}_${memberId}`,
      type: 'meeting.checkedIn',
      actor: memberId,
      subject: { meetingId, memberId },
      payload: { method: 'qr', late: false },
      replay: null,
    });
    world.cloud.clock.advance(7 * DAY);
    expect(await lineOf(2, of(2))).toBeUndefined();
    expect(await decide(secretary(), of(2))).toMatchObject({
      error: { code: 'PRESENT_AFTER_ALL', articles: ['M8', 'G4'] },
    });
    const { items } = await secretary().must('points', 'pending', { year: 2026 });
    expect(items.some((item) => item.id === of(2))).toBe(false);
  });

  test('不存在的、不是拟记的编号：NOT_FOUND', async () => {
    const [entry] = await world.store.all('journal', { type: 'meeting.closed' });
    for (const proposalId of ['p_none', String(entry?._id)]) {
      expect(await decide(secretary(), proposalId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });
});

describe('年度与支部积分表', () => {
  test('按事实发生的年度计：12 月 31 日 23:50 的会仍记在当年（S1、G2）', async () => {
    world.cloud.clock.set(Date.UTC(2026, 11, 31, 13, 50));
    const { of } = await absence('跨年的会', [0, 1, 3]);
    expect(await lineOf(2, of(2))).toBeDefined();
    const next = await member(2).must('points', 'mine', { year: 2027 });
    expect(next.lines).toEqual([]);
    expect(next.score).toBe(100);
  });
  test('支部积分表按名册次序，与各人自己看到的一致；看了要留痕', async () => {
    const before = (await world.store.all('journal', { type: 'access.viewed' })).length;
    const { rows } = await secretary().must('points', 'branch', { year: 2026 });
    expect(rows.map((row) => row.name)).toEqual(branch.people.map((p) => p.name));
    for (const [index, row] of rows.entries()) {
      const mine = await member(index).must('points', 'mine', { year: 2026 });
      expect(row).toMatchObject({
        base: mine.base,
        bonus: mine.bonus,
        deduction: mine.deduction,
        score: mine.score,
        careManaged: mine.careManaged,
      });
    }
    const viewed = await world.store.all('journal', { type: 'access.viewed' });
    expect(viewed).toHaveLength(before + 1);
    expect(viewed.at(-1)).toMatchObject({ orgId: branch.branchId });
  });
  test('由账重算：折叠全部事件得到同一结果（X2）', async () => {
    const decided = await world.store.all('journal', { type: 'points.decided' });
    const confirmed = decided.filter(
      (doc) =>
        (doc['payload'] as { kind: string }).kind === 'confirm' &&
        (doc['subject'] as { memberId: string }).memberId === at(branch, 2).memberId,
    );
    const mine = await member(2).must('points', 'mine', { year: 2026 });
    expect(mine.deduction).toBe(3 * confirmed.length);
    expect(confirmed.length).toBeGreaterThan(3);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
