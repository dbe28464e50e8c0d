import { holdStarted, qrOf } from './support/meetingInputs';
import { codeOf, holdMeeting, planMeeting } from './support/scene';
import type { Branch, World } from './support/world';
import { DAY, at, foundBranch, openWorld, person } from './support/world';

const PEOPLE = 200;

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  const roster = Array.from({ length: PEOPLE }, (_, i) =>
    person(`党员${i}`, `131${String(10_000_000 + i)}`, i === 0 ? { position: 'leader' } : {}),
  );
  branch = await foundBranch(world, 'oL', roster, { secretary: 0, deputySecretary: 1 });
}, 120_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;
const deputy = () => at(branch, 1).client;
const written = (type: string, meetingId: string) =>
  world.store.all('journal', { type, 'subject.meetingId': meetingId });

describe('并发', () => {
  test(`${PEOPLE} 名党员同时签到：全部成功，恰好各一条`, async () => {
    const meetingId = await holdMeeting(world, secretary(), '全体大会');
    const { qr } = await codeOf(secretary(), meetingId);
    const replies = await Promise.all(
      branch.people.map(({ client }) => client.ask('meeting', 'checkIn', { qr })),
    );
    expect(replies.filter((reply) => !reply.ok)).toEqual([]);
    const entries = await written('meeting.checkedIn', meetingId);
    expect(entries).toHaveLength(PEOPLE);
    const members = entries.map((doc) => (doc['subject'] as { memberId: string }).memberId);
    expect(new Set(members).size).toBe(PEOPLE);
    const { headcount } = await secretary().must('meeting', 'live', { meetingId });
    expect(headcount).toMatchObject({ expected: PEOPLE, due: PEOPLE, present: PEOPLE, met: true });
  }, 60_000);

  test(`${PEOPLE} 人全缺席：一次结束写下 ${PEOPLE} 件拟记`, async () => {
    const meetingId = await holdStarted(world, secretary(), '没人来');
    const { proposed } = await secretary().must('meeting', 'close', { meetingId });
    expect(proposed).toBe(PEOPLE);
    expect(await written('points.proposed', meetingId)).toHaveLength(PEOPLE);
    expect((await secretary().must('points', 'pending', { year: 2026 })).items).toHaveLength(
      PEOPLE,
    );
  }, 60_000);

  test('两人同时结束：只成一次，拟记不重复', async () => {
    const meetingId = await holdStarted(world, secretary(), '同时结束');
    const replies = await Promise.all(
      [secretary(), deputy()].map((client) => client.ask('meeting', 'close', { meetingId })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'EVENT_CLOSED' } });
    expect(await written('meeting.closed', meetingId)).toHaveLength(1);
    expect(await written('points.proposed', meetingId)).toHaveLength(PEOPLE);
  }, 60_000);

  test('两人同时开始签到：只开一次，一把密钥', async () => {
    const meetingId = await planMeeting(world, secretary(), '同时开始');
    const replies = await Promise.all(
      [secretary(), deputy()].map((client) => client.ask('meeting', 'open', { meetingId })),
    );
    const expected = { ok: true, output: { meetingId, expected: PEOPLE } };
    expect(replies).toEqual([expected, expected]);
    expect(await written('meeting.opened', meetingId)).toHaveLength(1);
  });

  test('五个微信同时抢绑同一人：只成一个', async () => {
    const target = at(branch, 5);
    await world.store.tamper('members', target.memberId, { openid: null });
    for (const { _id } of await world.store.all('identities', { memberId: target.memberId })) {
      await world.store.remove('identities', _id);
    }
    const input = { name: target.name, phoneCode: 'phone:13110000005' };
    const replies = await Promise.all(
      Array.from({ length: 5 }, (_, i) => world.client(`oGrab${i}`).ask('member', 'bind', input)),
    );
    const bound = replies.filter((reply) => reply.ok);
    expect(bound).toHaveLength(1);
    for (const reply of replies) {
      if (!reply.ok) {
        expect(['MEMBER_ALREADY_BOUND', 'BRANCH_CODE_REQUIRED']).toContain(reply.error.code);
      }
    }
    expect(await world.store.all('identities', { memberId: target.memberId })).toHaveLength(1);
  });

  test('签到与结束同时发生：要么签上、要么说已结束；签上的不算缺席', async () => {
    const meetingId = await holdStarted(world, secretary(), '边签边结束');
    const { qr } = await codeOf(secretary(), meetingId);
    const late = branch.people.slice(10, 40);
    const [, ...replies] = await Promise.all([
      secretary().must('meeting', 'close', { meetingId }),
      ...late.map(({ client }) => client.ask('meeting', 'checkIn', { qr })),
    ]);
    const year = 2026;
    for (const [index, reply] of replies.entries()) {
      if (!reply.ok) expect(reply.error.code).toBe('EVENT_CLOSED');
      const mine = await late[index]?.client.must('points', 'mine', { year });
      const line = mine?.lines.find((l) => l.evidence.some((e) => e.meetingId === meetingId));
      expect(line === undefined).toBe(reply.ok);
    }
  }, 60_000);
});

describe('数据库往返（每一次都是钱和等待）', () => {
  let meetingId: string;
  beforeAll(async () => {
    world.cloud.clock.advance(DAY);
    meetingId = await holdStarted(world, secretary(), '数往返');
  });

  const clientOf = (index: number) => at(branch, index).client;

  const roundTripsOf = async (key: string, run: () => Promise<unknown>): Promise<number> => {
    await run();
    return world.cloud.stats().byFunction[key]?.lastRoundTrips ?? Number.NaN;
  };

  test.each<[string, number, () => Promise<unknown>]>([
    [
      'meeting:checkIn',
      3,
      async () => {
        const { qr } = await codeOf(secretary(), meetingId);
        return at(branch, 7).client.must('meeting', 'checkIn', { qr });
      },
    ],
    [
      'meeting:checkInFor',
      3,
      () =>
        secretary().must('meeting', 'checkInFor', {
          meetingId,
          memberId: at(branch, 8).memberId,
          reason: '没有手机',
        }),
    ],
    [
      'meeting:checkInRoll',
      6,
      () =>
        secretary().must('meeting', 'checkInRoll', {
          meetingId,
          memberIds: branch.people.slice(10, 110).map(({ memberId }) => memberId),
          reason: '照纸质签到表',
        }),
    ],
    [
      'meeting:handIn',
      3,
      async () => {
        const qr = await qrOf(secretary(), meetingId);
        const at = world.cloud.clock.now();
        const kept = { qr, at, nonce: 'nonce-0123456789' };
        return clientOf(120).must('meeting', 'handIn', kept);
      },
    ],
    [
      'meeting:askLeave',
      8,
      async () => {
        const planned = await planMeeting(world, secretary(), '请假往返');
        const approverId = at(branch, 0).memberId;
        return clientOf(9).must('meeting', 'askLeave', {
          meetingId: planned,
          reason: '出差',
          approverId,
        });
      },
    ],
    ['meeting:record', 5, () => secretary().must('meeting', 'record', { meetingId })],
    ['meeting:today', 4, () => secretary().must('meeting', 'today', {})],
    ['meeting:today', 3, () => at(branch, 9).client.must('meeting', 'today', {})],
    ['meeting:live', 3, () => secretary().must('meeting', 'live', { meetingId })],
    ['meeting:get', 3, () => at(branch, 9).client.must('meeting', 'get', { meetingId })],
    ['meeting:list', 3, () => at(branch, 9).client.must('meeting', 'list', { year: 2026 })],
    [
      'meeting:myAttendance',
      3,
      () => at(branch, 9).client.must('meeting', 'myAttendance', { year: 2026 }),
    ],
    ['member:session', 2, () => at(branch, 9).client.must('member', 'session', {})],
    ['member:roster', 4, () => secretary().must('member', 'roster', {})],
    ['member:pendingBindings', 4, () => secretary().must('member', 'pendingBindings', {})],
    ['points:mine', 3, () => at(branch, 9).client.must('points', 'mine', { year: 2026 })],
    ['points:pending', 5, () => secretary().must('points', 'pending', { year: 2026 })],
    ['points:branch', 5, () => secretary().must('points', 'branch', { year: 2026 })],
    ['meeting:close', 7, () => secretary().must('meeting', 'close', { meetingId })],
  ])('%s ≤ %i', async (key, limit, run) => {
    expect(await roundTripsOf(key, run)).toBeLessThanOrEqual(limit);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
