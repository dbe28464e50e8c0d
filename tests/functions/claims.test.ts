import type { Client } from '../../config/local/client';
import type { Input } from '../../types/api';
import { claimInput, material } from './support/pointsInputs';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { DAY, MONDAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let other: Branch;

const ROSTER = [
  person('书记申', '13500000001', { position: 'leader' }),
  person('副书记申', '13500000002', { position: 'committeeMember' }),
  person('申报甲', '13500000003'),
  person('证明乙', '13500000004'),
  person('证明丙', '13500000005'),
  person('记录员申', '13500000006'),
  person('监督员申', '13500000007'),
  person('关爱申', '13500000008', { careManaged: true }),
  person('无机申', null),
];

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oS', ROSTER, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 5,
    recordSupervisor: 6,
  });
  other = await foundBranch(world, 'oT', [person('书记酉', '13500000011')], { secretary: 0 });
}, 60_000);
afterAll(() => world.close());

const CLAIMANT = 2;
const who = (index: number): Client => at(branch, index).client;
const idOf = (index: number): string => at(branch, index).memberId;

type Claim = Partial<Input<'points', 'claim'>>;
let stories = 0;
/** 申报一件，每件写的都不一样。 */
async function file(more: Claim = {}, by = CLAIMANT) {
  stories += 1;
  const story = `第${stories}件好事，经过如下${'甲乙丙丁戊己庚辛'[stories % 8] ?? ''}`;
  return who(by).must('points', 'claim', claimInput({ story, ...more }));
}
const filed = async (more: Claim = {}, by = CLAIMANT) => (await file(more, by)).proposalId;
const witness = (index: number, proposalId: string, decision: 'confirm' | 'decline' = 'confirm') =>
  who(index).ask('points', 'witness', { proposalId, decision });
const decide = (
  index: number,
  proposalId: string,
  decision: 'confirm' | 'dismiss' | 'return' = 'confirm',
) => who(index).ask('points', 'decide', { proposalId, decision, reason: '核实无误' });
const detail = (index: number, proposalId: string) =>
  who(index).must('points', 'proposal', { proposalId });
const stateOf = async (proposalId: string) => (await detail(CLAIMANT, proposalId)).line.state;
const bonusOf = async (index = CLAIMANT) =>
  (await who(index).must('points', 'mine', { year: 2026 })).bonus;
const twoWitnesses = () => [idOf(3), idOf(4)];

describe('申报到认定（S6）', () => {
  test('只附材料：随即可以认定；认定之后才计分，照片去了拍摄信息另存，原件删掉', async () => {
    const before = await bonusOf();
    const photo = await material(world, who(CLAIMANT));
    const claimed = await file({ materials: [photo], count: 2 });
    expect(claimed.state).toBe('awaitingDecision');
    expect(await bonusOf()).toBe(before);
    const seen = await detail(0, claimed.proposalId);
    expect(seen.materials).toEqual([
      { name: '照片.png', image: true, url: expect.stringContaining('points/') },
    ]);
    const kept = await fetch(String(seen.materials[0]?.url));
    expect(kept.status).toBe(200);
    expect(await decide(0, claimed.proposalId)).toMatchObject({ output: { state: 'confirmed' } });
    expect(await bonusOf()).toBe(before + 6);
    const again = await who(CLAIMANT).ask('points', 'claim', claimInput({ materials: [photo] }));
    expect(again).toMatchObject({ error: { code: 'MATERIAL_UNREADABLE' } });
  });

  test('两名证明人：一人确认还不够，两人都确认才可以认定，经手人逐一在账上', async () => {
    const proposalId = await filed({ witnessIds: twoWitnesses() });
    expect(await stateOf(proposalId)).toBe('gathering');
    expect(await decide(0, proposalId)).toMatchObject({
      error: {
        code: 'CLAIM_REFUSED',
        articles: ['S6', 'S8'],
        message: expect.stringContaining('有效证明人 0 名'),
      },
    });
    await witness(3, proposalId);
    expect(await stateOf(proposalId)).toBe('gathering');
    expect(await witness(4, proposalId)).toMatchObject({ output: { state: 'awaitingDecision' } });
    await decide(0, proposalId);
    const { line } = await detail(CLAIMANT, proposalId);
    expect(line.handlers.map(({ what, who: name }) => [what, name])).toEqual([
      ['本人申报', '申报甲'],
      ['证明', '证明乙'],
      ['证明', '证明丙'],
      ['支部认定', '书记申'],
    ]);
    expect(line).toMatchObject({ kind: 'bonus', article: 'P8', points: 3, state: 'confirmed' });
    expect(line.reasons[0]?.sentence).toMatch(/爱心捐助.*P8.*。/);
  });

  test('一人反悔不证明：回到等证明；又改回来：可以认定', async () => {
    const proposalId = await filed({ witnessIds: twoWitnesses() });
    await witness(3, proposalId);
    await witness(4, proposalId);
    expect(await witness(4, proposalId, 'decline')).toMatchObject({
      output: { state: 'gathering' },
    });
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'CLAIM_REFUSED' } });
    expect(await witness(4, proposalId)).toMatchObject({ output: { state: 'awaitingDecision' } });
  });

  test('替没有手机的申报：记在他名下；代办的书记要回避，由副书记审', async () => {
    const photo = await material(world, who(0));
    const { proposalId } = await who(0).must('points', 'claimFor', {
      ...claimInput({ materials: [photo] }),
      memberId: idOf(8),
    });
    expect(await decide(0, proposalId)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', articles: ['S8'] },
    });
    expect((await detail(0, proposalId)).may).toMatchObject({ decide: false, withdraw: true });
    expect(await decide(1, proposalId)).toMatchObject({ output: { state: 'confirmed' } });
    const { rows } = await who(0).must('points', 'branch', { year: 2026 });
    expect(rows.find(({ memberId }) => memberId === idOf(8))).toMatchObject({
      bonus: 3,
      score: 103,
    });
  });

  test('退回补充 → 补上材料 → 重新送审', async () => {
    const proposalId = await filed();
    expect(await decide(0, proposalId, 'return')).toMatchObject({ output: { state: 'returned' } });
    const todo = await who(CLAIMANT).must('points', 'todo', {});
    expect(todo.returned).toEqual([{ proposalId, title: expect.any(String) }]);
    expect((await detail(CLAIMANT, proposalId)).returnedFor).toBe('核实无误');
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'CLAIM_REFUSED' } });
    const input = { proposalId, materials: [await material(world, who(CLAIMANT))], witnessIds: [] };
    expect(await who(CLAIMANT).ask('points', 'supplement', input)).toMatchObject({
      output: { state: 'awaitingDecision' },
    });
    expect(await decide(1, proposalId)).toMatchObject({ ok: true });
  });

  test('不成立：不计分；撤回：还留在自己的账上，支部的待办里没有', async () => {
    const before = await bonusOf();
    const refused = await filed();
    expect(await decide(0, refused, 'dismiss')).toMatchObject({ output: { state: 'dismissed' } });
    const proposalId = await filed();
    await who(CLAIMANT).must('points', 'withdraw', { proposalId, reason: '记错了' });
    expect(await stateOf(proposalId)).toBe('withdrawn');
    const { items } = await who(0).must('points', 'pending', { year: 2026 });
    expect(items.some(({ id }) => id === proposalId || id === refused)).toBe(false);
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'PROPOSAL_WITHDRAWN' } });
    expect(await bonusOf()).toBe(before);
  });
});

describe('不收的申报', () => {
  const CASES: readonly (readonly [string, Claim, object])[] = [
    ['日子还没到', { happenedOn: '2026-03-03' }, { code: 'DATE_IN_FUTURE', articles: ['G2'] }],
    ['前年的事', { happenedOn: '2024-12-31' }, { code: 'CLAIM_REFUSED', articles: ['S1', 'S9'] }],
    [
      '按级的报两次',
      { item: 'P13.municipal', count: 2 },
      { code: 'CLAIM_REFUSED', articles: ['P13'] },
    ],
  ];
  test.each(CASES)('%s', async (_case, more, error) => {
    const reply = await who(CLAIMANT).ask('points', 'claim', claimInput(more));
    expect(reply).toMatchObject({ ok: false, error });
  });

  test('今天的、去年的都收', async () => {
    for (const happenedOn of ['2026-03-02', '2025-12-31']) {
      expect(await who(CLAIMANT).ask('points', 'claim', claimInput({ happenedOn }))).toMatchObject({
        ok: true,
      });
    }
  });

  test('证明人：自己、重复的、别支部的', async () => {
    const tries = [
      [[idOf(CLAIMANT), idOf(3)], 'CLAIM_REFUSED'],
      [[idOf(3), idOf(3)], 'CLAIM_REFUSED'],
      [[at(other, 0).memberId], 'MEMBER_UNKNOWN'],
    ] as const;
    for (const [witnessIds, code] of tries) {
      const input = claimInput({ witnessIds: [...witnessIds] });
      expect(await who(CLAIMANT).ask('points', 'claim', input)).toMatchObject({ error: { code } });
    }
  });

  test('关爱管理的不用申报（S2）', async () => {
    expect(await who(7).ask('points', 'claim', claimInput())).toMatchObject({
      error: { code: 'CLAIM_REFUSED', articles: ['S2'] },
    });
  });

  test('那一年已经评定（S9）', async () => {
    const _id = `as_${at(other, 0).memberId}`;
    await world.store.add('assessments', {
      _id: `as_${other.branchId}_2025`,
      branchId: other.branchId,
      year: 2025,
      assessed: { at: 1, kept: _id },
      review: null,
    });
    const input = claimInput({ happenedOn: '2025-12-31' });
    expect(await at(other, 0).client.ask('points', 'claim', input)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', articles: ['S9'] },
    });
  });

  test.each([
    ['别处的文件', { file: 'cloud://local-env/upload/a.png', name: 'a' }],
    ['没有的文件', { file: 'cloud://local-env/points/incoming/none.png', name: 'a' }],
  ])('材料读不了：%s', async (_case, one) => {
    const reply = await who(CLAIMANT).ask('points', 'claim', claimInput({ materials: [one] }));
    expect(reply).toMatchObject({ error: { code: 'MATERIAL_UNREADABLE' } });
  });

  test('名为照片、其实是别的东西：不收；pdf 收', async () => {
    const fake = await material(world, who(CLAIMANT), '假.png', Buffer.from('<script>'));
    const input = claimInput({ materials: [fake] });
    expect(await who(CLAIMANT).ask('points', 'claim', input)).toMatchObject({
      error: { code: 'MATERIAL_UNREADABLE', message: expect.stringContaining('假.png') },
    });
    const pdf = await material(world, who(CLAIMANT), '证书.pdf', Buffer.from('%PDF-1.4 证书'));
    const proposalId = await filed({ materials: [pdf] });
    expect((await detail(CLAIMANT, proposalId)).materials).toMatchObject([{ image: false }]);
  });

  test('拒收的一样也没写', async () => {
    const before = await world.store.digest();
    await who(7).ask('points', 'claim', claimInput());
    await who(CLAIMANT).ask('points', 'claim', claimInput({ happenedOn: '2027-01-01' }));
    expect(await world.store.digest()).toBe(before);
  });
});

describe('审核人（S8）', () => {
  test('自己的不能审；证明过的要回避；两人都要回避时由上级，之前上级不能越过', async () => {
    const photo = await material(world, who(0));
    const proposalId = await filed({ materials: [photo], witnessIds: [idOf(1)] }, 0);
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'OWN_CASE' } });
    expect(await decide(1, proposalId)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', message: expect.stringContaining('须回避') },
    });
    const seen = await who(1).must('points', 'proposal', { proposalId });
    expect(seen.may.decide).toBe(false);
    expect(seen.blocked.map(({ code }) => code)).toEqual(['points.reviewerIsWitness']);
    const input = {
      proposalId,
      decision: 'confirm',
      reason: '上级审核',
      branchId: branch.branchId,
    } as const;
    expect(await world.superior.ask('points', 'decide', input)).toMatchObject({
      output: { state: 'confirmed' },
    });
    const plain = await filed({ materials: [await material(world, who(CLAIMANT))] });
    expect(
      await world.superior.ask('points', 'decide', { ...input, proposalId: plain }),
    ).toMatchObject({ error: { code: 'REVIEW_BY_BRANCH', articles: ['S8', 'S9'] } });
  });
});

describe('同时来的', () => {
  test('两人同时审：正好一个成，另一个答已认定；账上一条', async () => {
    const proposalId = await filed({ materials: [await material(world, who(CLAIMANT))] });
    const replies = await Promise.all([decide(0, proposalId), decide(1, proposalId, 'dismiss')]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'PROPOSAL_DECIDED' } });
    const where = { type: 'points.decided', 'subject.proposalId': proposalId };
    expect(await world.store.all('journal', where)).toHaveLength(1);
  });

  test.each([1, 2, 3, 4])(
    '正在认定时证明人反悔（第 %i 次）：要么两名确认时认定，要么没认定',
    async () => {
      const proposalId = await filed({ witnessIds: twoWitnesses() });
      await witness(3, proposalId);
      await witness(4, proposalId);
      const [decided, declined] = await Promise.all([
        decide(0, proposalId),
        witness(4, proposalId, 'decline'),
      ]);
      const { line, witnesses } = await detail(CLAIMANT, proposalId);
      const confirmed = witnesses.filter(({ state }) => state === 'confirmed').length;
      if (decided.ok) {
        expect([line.state, confirmed]).toEqual(['confirmed', 2]);
        expect(declined).toMatchObject({ error: { code: 'PROPOSAL_DECIDED' } });
      } else {
        expect([line.state, confirmed]).toEqual(['gathering', 1]);
        expect(decided.error.code).toBe('CLAIM_REFUSED');
        expect(declined.ok).toBe(true);
      }
    },
  );

  test('撤回与认定同时：只成一个，账与事项一致', async () => {
    const proposalId = await filed({ materials: [await material(world, who(CLAIMANT))] });
    const [decided, withdrawn] = await Promise.all([
      decide(0, proposalId),
      who(CLAIMANT).ask('points', 'withdraw', { proposalId, reason: '不报了' }),
    ]);
    expect([decided.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    expect(await stateOf(proposalId)).toBe(decided.ok ? 'confirmed' : 'withdrawn');
    const loser = decided.ok ? withdrawn : decided;
    expect(loser).toMatchObject({
      error: { code: decided.ok ? 'PROPOSAL_DECIDED' : 'PROPOSAL_WITHDRAWN' },
    });
  });
});

describe('像是同一件事', () => {
  const story = '三月一日上午到幸福社区为独居老人送药并打扫卫生';
  test('同一项目、日期相近、文字重合的，只给审核人看', async () => {
    const first = await filed({ story, happenedOn: '2026-02-20' });
    const second = await filed({
      story: '上午到幸福社区为独居老人送药并打扫',
      happenedOn: '2026-02-21',
    });
    const far = await filed({ story, happenedOn: '2026-02-23' });
    const elsewhere = await filed({ story, happenedOn: '2026-02-20', item: 'P12' });
    const { similar } = await detail(0, second);
    expect(similar).toEqual([
      { proposalId: first, title: expect.any(String), on: '2026-02-20', by: '申报甲' },
    ]);
    expect((await detail(0, far)).similar).toEqual([]);
    expect((await detail(0, elsewhere)).similar).toEqual([]);
    expect((await detail(CLAIMANT, second)).similar).toEqual([]);
  });
});

describe('谁看得到', () => {
  test('当事人、书记、记录员、监督员、上级看得到全部；不相干的与没有这件事一样', async () => {
    const proposalId = await filed({ witnessIds: [idOf(3)] });
    for (const index of [0, 1, 2, 5, 6]) {
      expect((await detail(index, proposalId)).witnesses).toHaveLength(1);
    }
    const branchId = branch.branchId;
    const above = await world.superior.must('points', 'proposal', { proposalId, branchId });
    expect(above.story).toContain('好事');
    for (const client of [who(4), at(other, 0).client]) {
      expect(await client.ask('points', 'proposal', { proposalId })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
    }
    expect((await detail(CLAIMANT, proposalId)).inviteCode).toEqual(expect.any(String));
    for (const index of [0, 5]) expect((await detail(index, proposalId)).inviteCode).toBeNull();
  });

  test('签到自动拟记的：没有事由、材料、证明人', async () => {
    const [entry] = await world.store.all('journal', { type: 'meeting.closed' });
    expect(entry).toBeUndefined();
    expect(await who(0).ask('points', 'proposal', { proposalId: 'p_none' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('往返次数', () => {
  test('待办三次；其余如数', async () => {
    const proposalId = await filed({ witnessIds: [idOf(3)] });
    const trips = {
      todo: await roundTrips(world, 'points:todo', () => who(0).must('points', 'todo', {})),
      mine: await roundTrips(world, 'points:mine', () =>
        who(CLAIMANT).must('points', 'mine', { year: 2026 }),
      ),
      asked: await roundTrips(world, 'points:asked', () => who(3).must('points', 'asked', {})),
      claim: await roundTrips(world, 'points:claim', () => file()),
      witness: await roundTrips(world, 'points:witness', () => witness(3, proposalId)),
      proposal: await roundTrips(world, 'points:proposal', () => detail(0, proposalId)),
      decide: await roundTrips(world, 'points:decide', () => decide(0, proposalId, 'dismiss')),
    };
    expect(trips.todo).toBeLessThanOrEqual(4);
    expect(trips.mine).toBeLessThanOrEqual(4);
    expect(trips.asked).toBeLessThanOrEqual(4);
    process.stdout.write(`往返 ${JSON.stringify(trips)}\n`);
  });
});

test('待办：请我证明的、等我认定的', async () => {
  world.cloud.clock.set(MONDAY + DAY);
  const before = await who(4).must('points', 'todo', {});
  const proposalId = await filed({ witnessIds: [idOf(4)] });
  expect((await who(4).must('points', 'todo', {})).toWitness).toBe(before.toWitness + 1);
  await witness(4, proposalId);
  expect((await who(4).must('points', 'todo', {})).toWitness).toBe(before.toWitness);
  const { toDecide } = await who(0).must('points', 'todo', {});
  await filed({ materials: [await material(world, who(CLAIMANT))] });
  expect((await who(0).must('points', 'todo', {})).toDecide).toBe(toDecide + 1);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
