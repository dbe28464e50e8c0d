import { codeOfReply } from './support/callAction';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
const year = 2026;
const SECRET = '家里老人住院，心里着急';

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oT',
    [
      person('书记谈', '13520000001', { position: 'leader' }),
      person('委员谈', '13520000002', { position: 'committeeMember' }),
      person('党员谈', '13520000003'),
      person('旁人谈', '13520000004'),
    ],
    { secretary: 0, deputySecretary: 1, recorder: 3 },
  );
}, 60_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const owedTalks = async () => {
  const { people } = await client(0).must('plan', 'owed', {});
  return people.filter(({ duty }) => duty === 'secretaryTalk').map(({ subject }) => subject);
};
const record = (by: number, withIndex: number, more: Record<string, unknown> = {}) =>
  client(by).ask('membership', 'talkRecord', {
    memberId: idOf(withIndex),
    kind: 'secretaryTalk',
    on: '2026-03-01',
    ...more,
  });

describe('谈心谈话（M5）', () => {
  let talkId: string;

  test('书记记一次，欠账少一人；内容只有双方看得到', async () => {
    expect(await owedTalks()).toEqual(expect.arrayContaining(['委员谈', '党员谈', '旁人谈']));
    expect(await owedTalks()).not.toContain('书记谈');
    const reply = await record(0, 2, { note: SECRET });
    if (!reply.ok) throw new Error(reply.error.message);
    talkId = reply.output.talkId;
    expect(await owedTalks()).not.toContain('党员谈');
    for (const index of [0, 2]) {
      const { talks } = await client(index).must('membership', 'talkMine', { year });
      expect(talks).toEqual([
        {
          talkId,
          kind: 'secretaryTalk',
          on: '2026-03-01',
          by: '书记谈',
          with: '党员谈',
          state: 'recorded',
          mayAnswer: index === 2,
          note: SECRET,
        },
      ]);
    }
  });

  test('别人的哪一个查询都取不到内容：台账、审计、本人数据、信息卡、事件账', async () => {
    const { branchId } = branch;
    const replies: unknown[] = [
      await client(3).must('membership', 'talkMine', { year }),
      await client(1).must('membership', 'talkLedger', { year }),
      await world.superior.must('membership', 'talkLedger', { year, branchId }),
      await client(0).must('audit', 'export', { from: 1 }),
      await world.superior.must('audit', 'export', { from: 1, branchId }),
      await client(3).must('membership', 'cardOf', { memberId: idOf(2), year }),
      await client(3).must('membership', 'registers', { year }),
      await client(2).must('member', 'myData', {}),
    ];
    expect(JSON.stringify(replies)).not.toContain(SECRET);
    expect(JSON.stringify(await world.store.all('journal'))).not.toContain(SECRET);
    expect(JSON.stringify(await world.store.all('talks'))).not.toContain(SECRET);
    const { talks } = await client(1).must('membership', 'talkLedger', { year });
    expect(talks).toHaveLength(1);
    expect(Object.keys(talks[0] ?? {}).sort()).toEqual(
      ['by', 'kind', 'on', 'state', 'talkId', 'with'].sort(),
    );
    const viewed = await world.store.all('journal', { type: 'access.viewed' });
    expect(viewed.map(({ payload }) => payload)).toContainEqual({
      action: 'membership.talkLedger',
    });
  });

  test('对方说没有谈过：不计数，欠账又有他；改口又计', async () => {
    const answer = (by: number, given: 'confirm' | 'dispute') =>
      client(by).ask('membership', 'talkAnswer', { talkId, answer: given });
    expect(codeOfReply(await answer(0, 'confirm'))).toBe('TALK_NOT_YOURS');
    expect(codeOfReply(await answer(3, 'dispute'))).toBe('TALK_NOT_YOURS');
    expect(codeOfReply(await answer(2, 'dispute'))).toBe('ok');
    expect(await owedTalks()).toContain('党员谈');
    world.cloud.clock.advance(1000);
    expect(codeOfReply(await answer(2, 'confirm'))).toBe('ok');
    expect(await owedTalks()).not.toContain('党员谈');
  });

  test('双方与种类对不上、日期在将来、不在本支部、自己与自己，都不收', async () => {
    expect(codeOfReply(await record(2, 3))).toBe('TALK_REFUSED');
    expect(codeOfReply(await record(0, 0))).toBe('TALK_REFUSED');
    expect(codeOfReply(await record(0, 2, { kind: 'leadershipTalk' }))).toBe('TALK_REFUSED');
    expect(codeOfReply(await record(0, 2, { on: '2026-03-03' }))).toBe('DATE_IN_FUTURE');
    const foreign = await client(0).ask('membership', 'talkRecord', {
      memberId: 'u_nobody',
      kind: 'other',
      on: '2026-03-01',
    });
    expect(codeOfReply(foreign)).toBe('MEMBER_UNKNOWN');
    expect(codeOfReply(await record(1, 0, { kind: 'leadershipTalk' }))).toBe('ok');
  });

  test('上级书记与支部书记一年两次：上级记，书记确认', async () => {
    const { branchId } = branch;
    const owed = async () => {
      const { branch: lines } = await client(0).must('plan', 'owed', {});
      return lines.find(({ duty }) => duty === 'superiorTalk')?.owed;
    };
    expect(await owed()).toBe(2);
    const input = { branchId, memberId: idOf(0), kind: 'superiorTalk', on: '2026-03-02' } as const;
    const recorded = await world.superior.must('membership', 'talkRecord', input);
    expect(await owed()).toBe(1);
    const { talks } = await client(0).must('membership', 'talkMine', { year });
    expect(talks.find((talk) => talk.talkId === recorded.talkId)).toMatchObject({
      by: '上级管理员',
      mayAnswer: true,
    });
    const wrong = await world.superior.ask('membership', 'talkRecord', {
      ...input,
      memberId: idOf(2),
    });
    expect(codeOfReply(wrong)).toBe('TALK_REFUSED');
    const mine = await world.superior.must('membership', 'talkMine', { year });
    expect(mine.talks).toHaveLength(1);
  });

  test('往返：记一次 ≤ 7，我的 ≤ 4，台账 ≤ 4', async () => {
    const trips = (action: string, run: () => Promise<unknown>) =>
      roundTrips(world, `membership:${action}`, run);
    expect(await trips('talkRecord', () => record(0, 3, { note: '谈' }))).toBeLessThanOrEqual(7);
    const mine = () => client(0).must('membership', 'talkMine', { year });
    expect(await trips('talkMine', mine)).toBeLessThanOrEqual(4);
    const ledger = () => client(0).must('membership', 'talkLedger', { year });
    expect(await trips('talkLedger', ledger)).toBeLessThanOrEqual(4);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
