import type { Client } from '../../config/local/client';
import { LOCAL_WORDS } from '../../config/local/standIns/msgSecCheck';
import { claimInput, material } from './support/pointsInputs';
import type { Branch, World } from './support/world';
import { HOUR, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let up = true;

beforeAll(async () => {
  world = await openWorld({ checkUp: () => up });
  branch = await foundBranch(
    world,
    'oK',
    [
      person('书记查', '13520000001', { position: 'leader' }),
      person('申报查', '13520000002'),
      person('证明查', '13520000003'),
    ],
    { secretary: 0 },
  );
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  up = true;
});

const who = (index: number): Client => at(branch, index).client;
const idOf = (index: number): string => at(branch, index).memberId;
const recheck = async () => {
  world.cloud.clock.advance(HOUR / 12);
  const outcome = await world.cloud.call('points', { Type: 'Timer', TriggerName: 'tend' }, {});
  expect(outcome).toMatchObject({ ok: true, result: { timer: 'tend' } });
};
const file = async (story: string) =>
  who(1).must(
    'points',
    'claim',
    claimInput({ story, witnessIds: [idOf(2)], materials: [await material(world, who(1))] }),
  );
const seen = (proposalId: string, index = 1) =>
  who(index).must('points', 'proposal', { proposalId });
const toWitness = async () => (await who(2).must('points', 'todo', {})).toWitness;

describe('内容检查通着', () => {
  test('有风险：退回改写，指出是哪一栏，一样也没存', async () => {
    const before = await world.store.digest();
    const input = claimInput({ story: `写了${LOCAL_WORDS.risky}` });
    expect(await who(1).ask('points', 'claim', input)).toMatchObject({
      error: { code: 'CONTENT_REFUSED', message: expect.stringContaining('事由') },
    });
    expect(await world.store.digest()).toBe(before);
  });

  test('存疑：照常办，审核人看得到要细看，别人看不到', async () => {
    const { proposalId, state } = await file(`写了${LOCAL_WORDS.review}`);
    expect(state).toBe('awaitingDecision');
    expect((await seen(proposalId, 0)).lookClosely).toBe(true);
    expect((await seen(proposalId)).lookClosely).toBe(false);
  });

  test('证明人的说明、群众的姓名单位也查', async () => {
    const { proposalId, inviteCode } = await file('修桥铺路');
    const text = LOCAL_WORDS.risky;
    const witness = { proposalId, decision: 'confirm', text } as const;
    expect(await who(2).ask('points', 'witness', witness)).toMatchObject({
      error: { code: 'CONTENT_REFUSED' },
    });
    const link = { proposalId, code: inviteCode, decision: 'confirm', unit: '社区' } as const;
    const guest = world.client('oPasserBy');
    expect(await guest.ask('points', 'witnessByLink', { ...link, name: text })).toMatchObject({
      error: { code: 'CONTENT_REFUSED' },
    });
  });
});

describe('内容检查断了', () => {
  test('申报先存着、什么也不丢：不通知证明人、不能审；通了之后由定时器接着办', async () => {
    const before = await toWitness();
    up = false;
    const { proposalId, state, inviteCode } = await file('断网时做的好事');
    expect(state).toBe('checking');
    expect(await toWitness()).toBe(before);
    const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
    expect(await who(0).ask('points', 'decide', decision)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', message: expect.stringContaining('内容安全检查') },
    });
    const guest = world.client('oPasserBy2');
    const invite = { proposalId, code: inviteCode };
    expect(await guest.ask('points', 'invitation', invite)).toMatchObject({
      error: { code: 'PROPOSAL_CHECKING' },
    });
    await recheck();
    expect((await seen(proposalId)).line.state).toBe('checking');
    up = true;
    await recheck();
    expect((await seen(proposalId)).line.state).toBe('awaitingDecision');
    expect(await toWitness()).toBe(before + 1);
    await recheck();
    const where = { type: 'points.checked', 'subject.proposalId': proposalId };
    expect(await world.store.all('journal', where)).toHaveLength(1);
    expect(await who(0).ask('points', 'decide', decision)).toMatchObject({ ok: true });
  });

  test('通了之后查出有风险：退回改写；只添材料不行，改写了才重新送审', async () => {
    up = false;
    const { proposalId } = await file(`断网时写了${LOCAL_WORDS.risky}`);
    up = true;
    await recheck();
    expect(await seen(proposalId)).toMatchObject({
      line: { state: 'returned' },
      returnedFor: expect.stringContaining('改写'),
    });
    const { returned } = await who(1).must('points', 'todo', {});
    expect(returned.map((one) => one.proposalId)).toContain(proposalId);
    expect(
      (await who(2).must('points', 'asked', {})).items.map((one) => one.proposalId),
    ).not.toContain(proposalId);
    const more = { proposalId, materials: [await material(world, who(1))], witnessIds: [] };
    expect(await who(1).ask('points', 'supplement', more)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', message: expect.stringContaining('改写') },
    });
    expect(
      await who(1).ask('points', 'supplement', { ...more, story: '改写过的经过' }),
    ).toMatchObject({ output: { state: 'awaitingDecision' } });
  });

  test('查的当中撤回了：定时器不再动它', async () => {
    up = false;
    const { proposalId } = await file('又一件');
    await who(1).must('points', 'withdraw', { proposalId, reason: '不报了' });
    up = true;
    await recheck();
    expect((await seen(proposalId)).line.state).toBe('withdrawn');
  });

  test('账折出来的与事项文档一致', async () => {
    for (const doc of await world.store.all('proposals')) {
      const { line } = await seen(doc._id);
      expect([doc._id, line.state === 'confirmed' || line.state === 'withdrawn']).toEqual([
        doc._id,
        !doc['open'],
      ]);
    }
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
