import type { Client } from '../../config/local/client';
import { CONSENT_VERSION } from '../../types/consent';
import { claimInput, material } from './support/pointsInputs';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let other: Branch;

const ROSTER = [
  person('书记证', '13510000001', { position: 'leader' }),
  person('副书记证', '13510000002', { position: 'committeeMember' }),
  person('申报证', '13510000003'),
  person('证明甲', '13510000004'),
  person('证明乙', '13510000005'),
  person('记录员证', '13510000006'),
  person('后绑定', '13510000007'),
  person('无机证', null),
];
/** 名册里的“后绑定”起初没有绑定：用例里先以群众身份进来，再绑定。 */
const LATE = 6;

beforeAll(async () => {
  world = await openWorld();
  const unbound = ROSTER.map((one, index) => (index === LATE ? { ...one, phone: null } : one));
  branch = await foundBranch(world, 'oV', unbound, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 5,
  });
  other = await foundBranch(world, 'oU', [person('别支部的', '13510000011')], { secretary: 0 });
}, 60_000);
afterAll(() => world.close());

const CLAIMANT = 2;
const who = (index: number): Client => at(branch, index).client;
const idOf = (index: number): string => at(branch, index).memberId;

interface Invite {
  readonly proposalId: string;
  readonly code: string;
}
let nth = 0;
async function file(witnessIds: readonly string[] = [], by = CLAIMANT): Promise<Invite> {
  nth += 1;
  const input = claimInput({ story: `第${nth}件好事`, witnessIds: [...witnessIds] });
  const { proposalId, inviteCode } = await who(by).must('points', 'claim', input);
  return { proposalId, code: inviteCode };
}
const visitor = () => world.client(`oGuest${(nth += 1)}`);
const KNOWN = { name: '王大妈', unit: '幸福社区' } as const;
const byLink = (
  client: Client,
  invite: Invite,
  more: { decision?: 'confirm' | 'decline'; name?: string; unit?: string } = KNOWN,
) => client.ask('points', 'witnessByLink', { ...invite, decision: 'confirm', ...more });
const onPaper = (index: number, proposalId: string, more: object) =>
  who(index).ask('points', 'witnessFor', {
    proposalId,
    decision: 'confirm',
    note: '书面证明存档案盒',
    ...more,
  });
const seenBy = (index: number, proposalId: string) =>
  who(index).must('points', 'proposal', { proposalId });
const confirmed = async ({ proposalId }: Invite) =>
  (await seenBy(CLAIMANT, proposalId)).witnesses.filter(({ state }) => state === 'confirmed');
const decide = (index: number, { proposalId }: Invite) =>
  who(index).ask('points', 'decide', { proposalId, decision: 'confirm', reason: '核实无误' });

describe('群众从链接进来', () => {
  test('看得到事由；填姓名、单位证明；两名群众够数；不留 openid', async () => {
    const invite = await file();
    const [one, two] = [visitor(), visitor()];
    expect(await one.must('points', 'invitation', invite)).toMatchObject({
      branchName: 'oV支部',
      memberName: '申报证',
      knownAs: null,
      mine: 'none',
    });
    await byLink(one, invite);
    expect((await one.must('points', 'invitation', invite)).mine).toBe('confirmed');
    expect(await byLink(two, invite, { name: '李大爷', unit: '幸福社区' })).toMatchObject({
      output: { decision: 'confirm' },
    });
    expect(await decide(0, invite)).toMatchObject({ output: { state: 'confirmed' } });
    const docs = [
      ...(await world.store.all('proposals')),
      ...(await world.store.all('journal', { 'subject.proposalId': invite.proposalId })),
    ];
    for (const { openid } of [one, two]) expect(JSON.stringify(docs)).not.toContain(openid);
  });

  test('一个微信只算一名，后来的话为准', async () => {
    const invite = await file();
    const one = visitor();
    await byLink(one, invite);
    await byLink(one, invite, { name: '换个名字', unit: '另一单位' });
    expect(await confirmed(invite)).toMatchObject([{ name: '换个名字', unit: '另一单位' }]);
    await byLink(one, invite, { ...KNOWN, decision: 'decline' });
    expect(await confirmed(invite)).toEqual([]);
  });

  test.each([
    ['码不对', (invite: Invite) => ({ ...invite, code: 'A'.repeat(22) })],
    ['没有这件事', (invite: Invite) => ({ ...invite, proposalId: 'pf_none' })],
  ])('%s：邀请已失效', async (_case, spoil) => {
    const invite = spoil(await file());
    const reply = await visitor().ask('points', 'invitation', invite);
    expect(reply).toMatchObject({ error: { code: 'INVITATION_OVER', articles: ['S8'] } });
    expect(await byLink(visitor(), invite)).toMatchObject({ error: { code: 'INVITATION_OVER' } });
  });

  test('没填姓名、单位：指出填哪里', async () => {
    const invite = await file();
    expect(await byLink(visitor(), invite, {})).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: [{ path: 'name' }, { path: 'unit' }] },
    });
  });

  test('认定之后、撤回之后链接失效，名册里的也不能再改', async () => {
    const invite = await file([idOf(3)]);
    await byLink(visitor(), invite);
    await who(3).must('points', 'witness', { proposalId: invite.proposalId, decision: 'confirm' });
    await decide(0, invite);
    expect(await byLink(visitor(), invite)).toMatchObject({ error: { code: 'INVITATION_OVER' } });
    const late = { proposalId: invite.proposalId, decision: 'decline' } as const;
    expect(await who(3).ask('points', 'witness', late)).toMatchObject({
      error: { code: 'PROPOSAL_DECIDED' },
    });
    const { items } = await who(3).must('points', 'asked', {});
    expect(items.find(({ proposalId }) => proposalId === invite.proposalId)).toMatchObject({
      mine: 'confirmed',
      open: false,
    });
  });
});

describe('同一个人只算一名（S8）', () => {
  test('名册里请了、又从链接进来', async () => {
    const invite = await file([idOf(3)]);
    const { proposalId } = invite;
    await who(3).must('points', 'witness', { proposalId, decision: 'confirm' });
    await byLink(who(3), invite, {});
    expect(await confirmed(invite)).toMatchObject([{ witnessId: idOf(3), unit: null }]);
    expect(await decide(0, invite)).toMatchObject({ error: { code: 'CLAIM_REFUSED' } });
  });

  test('从链接进来的党员，以后在“请我证明的”里改得了', async () => {
    const invite = await file();
    await byLink(who(4), invite, {});
    const { proposalId } = invite;
    const { items } = await who(4).must('points', 'asked', {});
    expect(items[0]).toMatchObject({ proposalId, mine: 'confirmed' });
    await who(4).must('points', 'witness', { proposalId, decision: 'decline' });
    expect(await confirmed(invite)).toEqual([]);
  });

  test('书面代录与本人：本人为准，代录改不了本人的', async () => {
    const invite = await file([idOf(3)]);
    const { proposalId } = invite;
    await onPaper(5, proposalId, { memberId: idOf(3) });
    expect(await confirmed(invite)).toMatchObject([{ byPaper: true, name: '证明甲' }]);
    await who(3).must('points', 'witness', { proposalId, decision: 'decline' });
    expect(await confirmed(invite)).toEqual([]);
    expect(await onPaper(5, proposalId, { memberId: idOf(3) })).toMatchObject({
      error: { code: 'WITNESS_REFUSED', message: expect.stringContaining('本人答复') },
    });
  });

  test('群众先书面后链接、同名同单位的书面：都只算一名', async () => {
    const invite = await file();
    await byLink(visitor(), invite);
    expect(await onPaper(5, invite.proposalId, KNOWN)).toMatchObject({
      error: { code: 'WITNESS_REFUSED' },
    });
    const another = await file();
    await onPaper(5, another.proposalId, KNOWN);
    await byLink(visitor(), another);
    expect(await confirmed(another)).toHaveLength(1);
  });

  test('先以群众身份证明、后来绑定的：再证明时合成一名；他来审时认得出、要回避', async () => {
    const guest = at(branch, LATE).client;
    const first = await file();
    const second = await file([], 0);
    await byLink(guest, first);
    await byLink(guest, second);
    const [unbound] = await world.store.all('members', { _id: idOf(LATE) });
    await world.store.remove('members', idOf(LATE));
    await world.store.add('members', {
      ...unbound,
      openid: guest.openid,
      consent: { version: CONSENT_VERSION, at: 1 },
      roles: [{ role: 'deputySecretary', orgId: branch.branchId }],
    });
    await byLink(guest, first, {});
    expect(await confirmed(first)).toMatchObject([{ witnessId: idOf(LATE), name: '后绑定' }]);
    const reply = await decide(LATE, second);
    expect(reply).toMatchObject({
      error: { code: 'CLAIM_REFUSED', message: expect.stringContaining('须回避') },
    });
  });
});

describe('不能作证明的', () => {
  test('申报人自己从链接进来', async () => {
    const invite = await file();
    expect(await byLink(who(CLAIMANT), invite, {})).toMatchObject({
      error: { code: 'WITNESS_REFUSED', articles: ['S8'] },
    });
  });

  test('代为申报的人；申报的记录员替自己代录', async () => {
    const { proposalId, inviteCode } = await who(5).must('points', 'claimFor', {
      ...claimInput(),
      memberId: idOf(7),
    });
    const invite = { proposalId, code: inviteCode };
    expect(await byLink(who(5), invite, {})).toMatchObject({ error: { code: 'WITNESS_REFUSED' } });
    const own = await file([], 5);
    expect(await onPaper(5, own.proposalId, KNOWN)).toMatchObject({
      error: { code: 'WITNESS_REFUSED', articles: ['S8', 'O8'] },
    });
    expect(await onPaper(0, own.proposalId, KNOWN)).toMatchObject({ ok: true });
  });

  test('没有请他的：与没有这件事一样', async () => {
    const { proposalId } = await file([idOf(3)]);
    for (const client of [who(4), at(other, 0).client]) {
      const reply = await client.ask('points', 'witness', { proposalId, decision: 'confirm' });
      expect(reply).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });

  test('别支部的党员可以从链接证明，写明他自己，不进本支部的名单', async () => {
    const invite = await file();
    await byLink(at(other, 0).client, invite, {});
    expect(await confirmed(invite)).toMatchObject([{ name: '别支部的' }]);
    expect((await at(other, 0).client.must('points', 'asked', {})).items).toEqual([]);
  });
});

describe('证明人看到的', () => {
  test('只有事由与自己的答复：没有材料、别的证明人、审核的意见', async () => {
    const invite = await file([idOf(3), idOf(4)]);
    const { proposalId } = invite;
    await who(CLAIMANT).must('points', 'supplement', {
      proposalId,
      materials: [await material(world, who(CLAIMANT))],
      witnessIds: [],
    });
    await who(4).must('points', 'witness', {
      proposalId,
      decision: 'decline',
      text: '我当天不在场',
    });
    const seen = await seenBy(3, proposalId);
    expect(seen).toMatchObject({
      story: expect.stringContaining('好事'),
      materials: [],
      witnesses: [{ witnessId: idOf(3), state: 'asked' }],
      inviteCode: null,
      similar: [],
      blocked: [],
      may: { witness: true, decide: false, withdraw: false, supplement: false, reverse: false },
    });
    expect(seen.line.handlers).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toMatch(/证明乙|不在场|材料 1 份/);
    expect(JSON.stringify(await seenBy(0, proposalId))).toMatch(/我当天不在场/);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
