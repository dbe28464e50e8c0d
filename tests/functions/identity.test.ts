import type { Client } from '../../config/local/client';
import { CONSENT_VERSION } from '../../types/consent';
import { withdraw } from './support/scene';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let a: Branch;
let b: Branch;
let strangers = 0;

beforeAll(async () => {
  world = await openWorld();
  a = await foundBranch(
    world,
    'oA',
    [
      person('书记丁', '13600000001', { position: 'leader' }),
      person('党员丁', '13600000002'),
      ...Array.from({ length: 9 }, (_, i) => person(`未绑${i}`, null)),
      person('预备丁', null, { kind: 'probationaryMember' }),
    ],
    { secretary: 0 },
  );
  b = await foundBranch(world, 'oB', [person('书记戊', '13600000011', { position: 'leader' })], {
    secretary: 0,
  });
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(a, 0).client;
const stranger = (): Client => world.client(`oStranger${(strangers += 1)}`);

/** 手填申请，返回申请编号。 */
async function apply(client: Client, name: string, phone = '13600009999'): Promise<string> {
  const branchCode = a.code.toLowerCase();
  expect(await client.must('member', 'bind', { name, phone, branchCode })).toEqual({
    state: 'pending',
  });
  const { bindings } = await secretary().must('member', 'pendingBindings', {});
  const mine = bindings.filter((binding) => binding.name === name).at(-1);
  if (!mine) throw new Error('申请没有出现在待办里');
  return mine.bindingId;
}

const accept = (bindingId: string, memberId: string) =>
  secretary().ask('member', 'decideBinding', { decision: 'accept', bindingId, memberId });

/** 直接登记一个有手机号的人，供当场绑定。 */
async function enrol(memberIndex: number, phone: string): Promise<void> {
  const { memberId } = at(a, memberIndex);
  await world.store.tamper('members', memberId, { phone, phoneKey: phone });
}

describe('绑定', () => {
  test('微信核验过的手机号与姓名都对得上：当场绑定', async () => {
    await enrol(2, '13600000102');
    const client = stranger();
    expect(
      await client.must('member', 'bind', { name: '未绑0', phoneCode: 'phone:13600000102' }),
    ).toEqual({ state: 'bound' });
    expect(await client.must('member', 'session', {})).toMatchObject({ state: 'bound', me: null });
  });
  test('凭证无效：PHONE_UNVERIFIED', async () => {
    expect(
      await stranger().ask('member', 'bind', { name: '未绑1', phoneCode: 'phone:坏' }),
    ).toMatchObject({ ok: false, error: { code: 'PHONE_UNVERIFIED' } });
  });
  test('手机号对得上而姓名不对：不当场绑，与不在册的答复一字不差', async () => {
    await enrol(3, '13600000103');
    const input = { name: '冒名者', phoneCode: 'phone:13600000103' };
    const known = await stranger().ask('member', 'bind', input);
    const unknown = await stranger().ask('member', 'bind', {
      ...input,
      phoneCode: 'phone:13600008888',
    });
    expect(known).toMatchObject({ ok: false, error: { code: 'BRANCH_CODE_REQUIRED' } });
    expect(known).toEqual(unknown);
  });
  test('手填的手机号：在册不在册，答复一字不差，都要书记确认', async () => {
    const replies = [];
    for (const phone of ['13600000001', '13600007777']) {
      const withCode = { name: '书记丁', phone, branchCode: a.code };
      replies.push([
        await stranger().ask('member', 'bind', { name: '书记丁', phone }),
        await stranger().ask('member', 'bind', withCode),
      ]);
    }
    expect(replies[0]).toEqual(replies[1]);
    expect(replies[0]?.[1]).toEqual({ ok: true, output: { state: 'pending' } });
  });
  test('支部码不分大小写；不存在的支部码指到字段', async () => {
    const client = stranger();
    await apply(client, '小写码');
    expect(
      await stranger().ask('member', 'bind', {
        name: '错码',
        phone: '13600006666',
        branchCode: 'ZZZZ9999',
      }),
    ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', fields: [{ path: 'branchCode' }] } });
  });
  test('上级组织的编号不能当支部码', async () => {
    const { orgId } = await world.superior.must('organisation', 'overview', {});
    const reply = await stranger().ask('member', 'bind', {
      name: '错码',
      phone: '13600006665',
      branchCode: orgId.slice(0, 16),
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
  test('手机号一个都没填：指到字段', async () => {
    expect(await stranger().ask('member', 'bind', { name: '某人' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', fields: [{ path: 'phone' }], articles: ['O10', 'X4'] },
    });
  });
  test('书记确认：对到名册里的人；申请人随即绑定', async () => {
    const client = stranger();
    const bindingId = await apply(client, '未绑4');
    expect(await client.must('member', 'session', {})).toMatchObject({ state: 'pending' });
    expect(await accept(bindingId, at(a, 6).memberId)).toEqual({
      ok: true,
      output: { bindingId, state: 'bound' },
    });
    expect(await client.must('member', 'session', {})).toMatchObject({ state: 'bound' });
    expect(await accept(bindingId, at(a, 7).memberId)).toMatchObject({
      ok: false,
      error: { code: 'BINDING_DECIDED' },
    });
  });
  test('书记退回：申请人看到理由，可以再申请', async () => {
    const client = stranger();
    const bindingId = await apply(client, '被退者');
    await secretary().must('member', 'decideBinding', {
      decision: 'reject',
      bindingId,
      reason: '姓名对不上',
    });
    expect(await client.must('member', 'session', {})).toMatchObject({
      state: 'rejected',
      rejectedReason: '姓名对不上',
    });
    await apply(client, '被退者');
    expect(await client.must('member', 'session', {})).toMatchObject({
      state: 'pending',
      rejectedReason: null,
    });
  });
  test('一人绑两微信：第二个被拒，申请还在', async () => {
    const [first, second] = [stranger(), stranger()];
    const one = await apply(first, '未绑5');
    const two = await apply(second, '未绑5');
    expect(await accept(one, at(a, 7).memberId)).toMatchObject({ ok: true });
    const before = await world.store.digest();
    expect(await accept(two, at(a, 7).memberId)).toMatchObject({
      ok: false,
      error: { code: 'MEMBER_ALREADY_BOUND' },
    });
    expect(await world.store.digest()).toBe(before);
  });
  test('一个微信绑两人：已绑的再申请、再确认都被拒', async () => {
    const client = stranger();
    const bindingId = await apply(client, '未绑6');
    await enrol(9, '13600000109');
    await client.must('member', 'bind', { name: '未绑7', phoneCode: 'phone:13600000109' });
    expect(
      await client.ask('member', 'bind', {
        name: '未绑6',
        phone: '13600009999',
        branchCode: a.code,
      }),
    ).toMatchObject({ ok: false, error: { code: 'ALREADY_BOUND' } });
    const before = await world.store.digest();
    expect(await accept(bindingId, at(a, 8).memberId)).toMatchObject({
      ok: false,
      error: { code: 'ALREADY_BOUND' },
    });
    expect(await world.store.digest()).toBe(before);
  });
  test('别的支部的书记看不见、也确认不了', async () => {
    const bindingId = await apply(stranger(), '旁支');
    const other = at(b, 0).client;
    expect((await other.must('member', 'pendingBindings', {})).bindings).toEqual([]);
    expect(
      await other.ask('member', 'decideBinding', {
        decision: 'accept',
        bindingId,
        memberId: at(b, 0).memberId,
      }),
    ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await accept(bindingId, at(b, 0).memberId)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('同意（X4）', () => {
  test('撤回后 session 不出个人信息，同意后才有；版本不对要重读', async () => {
    const { client } = at(a, 1);
    await withdraw(client);
    expect(await client.must('member', 'session', {})).toEqual({
      state: 'bound',
      rejectedReason: null,
      consent: { required: CONSENT_VERSION, granted: null, grantedAt: null },
      me: null,
      branch: null,
      superior: null,
    });
    expect(await client.ask('meeting', 'today', {})).toMatchObject({
      error: { code: 'CONSENT_REQUIRED', articles: ['X4'] },
    });
    expect(
      await client.ask('member', 'consent', { version: '2020-01', granted: true }),
    ).toMatchObject({ ok: false, error: { code: 'CONSENT_OUTDATED' } });
    await client.must('member', 'consent', { version: CONSENT_VERSION, granted: true });
    expect(await client.must('member', 'session', {})).toMatchObject({ me: { name: '党员丁' } });
  });
  test('本人数据里看得到同意与撤回的记录，看不到别人的', async () => {
    const { me, entries } = await at(a, 1).client.must('member', 'myData', {});
    expect(me).toMatchObject({ name: '党员丁', phone: '13600000002' });
    const types = entries.map((entry) => entry.type);
    expect(types).toContain('member.consentWithdrawn');
    expect(types.at(-1)).toBe('member.bound');
  });
});

describe('任免（O2、O8）', () => {
  const appoint = (
    by: Client,
    index: number,
    role: 'secretary' | 'deputySecretary' | 'recorder' | 'recordSupervisor',
    decision: 'appoint' | 'dismiss' = 'appoint',
  ) =>
    by.ask('organisation', 'appoint', {
      memberId: at(a, index).memberId,
      branchId: a.branchId,
      role,
      decision,
    });

  test('越级：书记不能任书记、副书记；上级不能任记录员', async () => {
    for (const role of ['secretary', 'deputySecretary'] as const) {
      expect(await appoint(secretary(), 1, role)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
    for (const role of ['recorder', 'recordSupervisor'] as const) {
      expect(await appoint(world.superior, 1, role)).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    }
  });
  test('书记已有：先免后任；免去后本人即不能再办书记的事', async () => {
    expect(await appoint(world.superior, 1, 'secretary')).toMatchObject({
      error: { code: 'SECRETARY_EXISTS', articles: ['O2'] },
    });
    const former = secretary();
    expect(await appoint(world.superior, 0, 'secretary', 'dismiss')).toMatchObject({ ok: true });
    expect(await former.ask('member', 'pendingBindings', {})).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await appoint(world.superior, 0, 'secretary', 'dismiss')).toMatchObject({
      error: { code: 'NOT_IN_OFFICE' },
    });
    expect(await appoint(world.superior, 0, 'secretary')).toMatchObject({ ok: true });
  });
  test('两个上级操作同时任两人为书记：只成一个', async () => {
    await appoint(world.superior, 0, 'secretary', 'dismiss');
    const replies = await Promise.all([
      appoint(world.superior, 0, 'secretary'),
      appoint(world.superior, 1, 'secretary'),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const holders = (await world.store.all('members')).filter((doc) =>
      JSON.stringify(doc['roles']).includes(`"secretary","orgId":"${a.branchId}"`),
    );
    expect(holders).toHaveLength(1);
    if (holders[0]?._id !== at(a, 0).memberId) {
      await appoint(world.superior, 1, 'secretary', 'dismiss');
      await appoint(world.superior, 0, 'secretary');
    }
  });
  test('记录员与书记、副书记不得兼任，先任哪一个都一样', async () => {
    expect(await appoint(secretary(), 0, 'recorder')).toMatchObject({
      error: { code: 'RECORDER_IS_SECRETARY', articles: ['O8'] },
    });
    expect(await appoint(secretary(), 1, 'recorder')).toMatchObject({ ok: true });
    expect(await appoint(world.superior, 1, 'deputySecretary')).toMatchObject({
      error: { code: 'RECORDER_IS_SECRETARY' },
    });
    expect(await appoint(secretary(), 1, 'recorder', 'dismiss')).toEqual({
      ok: true,
      output: { memberId: at(a, 1).memberId, roles: [] },
    });
  });
  test('预备党员不能任职', async () => {
    expect(await appoint(secretary(), 11, 'recorder')).toMatchObject({
      error: { code: 'APPOINT_NOT_FULL_MEMBER' },
    });
  });
  test('别的支部的人任不了', async () => {
    expect(
      await secretary().ask('organisation', 'appoint', {
        memberId: at(b, 0).memberId,
        role: 'recorder',
        decision: 'appoint',
      }),
    ).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
