import { codeOfReply } from './support/callAction';
import { hold, roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { MONDAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
const PHONE = '厦门 13900001111';

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oM',
    [
      person('书记流', '13540000001', { position: 'leader' }),
      person('党员流', '13540000002'),
      person('无机流', null),
      person('口袋流', '13540000004', { mobile: true }),
      person('旁人流', '13540000005'),
    ],
    { secretary: 0, recorder: 4 },
  );
}, 60_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const departure = {
  leftOn: '2026-03-05',
  expectedReturnOn: '2026-12-31',
  destination: '福建厦门',
  contact: PHONE,
  reason: '务工',
};
const list = () => client(0).must('membership', 'mobileList', {});
const recordOf = async (index: number) => {
  const { records } = await list();
  return records.find(({ memberId }) => memberId === idOf(index));
};
const dayIs = (iso: string) => world.cloud.clock.set(Date.parse(`${iso}T09:00:00+08:00`));

describe('流动党员（O12）', () => {
  test('流动前报告：名册标为流动；重复报告、日期颠倒不收；没报告的另列（O11）', async () => {
    expect((await list()).unreported.map(({ name }) => name)).toEqual(['口袋流']);
    const backwards = await client(1).ask('membership', 'mobileReport', {
      ...departure,
      expectedReturnOn: '2026-03-04',
    });
    expect(codeOfReply(backwards)).toBe('DATE_ORDER');
    await client(1).must('membership', 'mobileReport', departure);
    const again = await client(1).ask('membership', 'mobileReport', departure);
    expect(codeOfReply(again)).toBe('MOBILE_AWAY');
    await client(4).must('membership', 'mobileReportFor', { memberId: idOf(2), ...departure });
    const { records, unreported } = await list();
    expect(records.map(({ name, watch }) => [name, watch?.level])).toEqual([
      ['党员流', 'inTouch'],
      ['无机流', 'inTouch'],
    ]);
    expect(unreported).toHaveLength(1);
    const { members } = await client(0).must('member', 'roster', {});
    expect(members.filter(({ mobile }) => mobile)).toHaveLength(3);
  });

  test('联系方式只给本人与办事的人，不进事件账、不进审计（X4）', async () => {
    expect((await recordOf(1))?.contact).toBe(PHONE);
    const mine = await client(1).must('membership', 'mobileMine', {});
    expect(mine.records[0]?.contact).toBe(PHONE);
    const refused = await client(1).ask('membership', 'mobileList', {});
    expect(codeOfReply(refused)).toBe('FORBIDDEN');
    const others = [
      await client(3).must('membership', 'mobileMine', {}),
      await client(0).must('audit', 'export', { from: 1 }),
      await world.superior.must('audit', 'export', { from: 1, branchId: branch.branchId }),
      await world.store.all('journal'),
    ];
    expect(JSON.stringify(others)).not.toContain(PHONE);
    const viewed = await world.store.all('journal', { type: 'access.viewed' });
    expect(viewed.map(({ payload }) => payload)).toContainEqual({
      action: 'membership.mobileList',
    });
  });

  test('两头联系：本人汇报、支部联系，各自提醒；都没有就一级一级往上', async () => {
    dayIs('2026-04-06');
    expect((await recordOf(1))?.watch).toMatchObject({
      level: 'contactDue',
      memberDue: true,
      branchDue: true,
    });
    await client(1).must('membership', 'mobileContact', { on: '2026-04-06', contact: '换号了' });
    expect(await recordOf(1)).toMatchObject({
      contact: '换号了',
      watch: { level: 'inTouch', memberDue: false, branchDue: true },
    });
    await client(4).must('membership', 'mobileContactFor', {
      memberId: idOf(1),
      on: '2026-04-01',
    });
    expect((await recordOf(1))?.watch).toMatchObject({ memberDue: false, branchDue: false });
    const early = await client(1).ask('membership', 'mobileContact', { on: '2026-03-01' });
    expect(codeOfReply(early)).toBe('DATE_ORDER');
    const future = await client(1).ask('membership', 'mobileContact', { on: '2026-04-07' });
    expect(codeOfReply(future)).toBe('DATE_IN_FUTURE');
    const stranger = await client(3).ask('membership', 'mobileContact', { on: '2026-04-06' });
    expect(codeOfReply(stranger)).toBe('MOBILE_NOT_AWAY');
  });

  test.each([
    ['2026-06-05', 'contactDue', false],
    ['2026-06-06', 'warned', false],
    ['2026-09-05', 'warned', false],
    ['2026-09-06', 'lost', true],
  ])('%s：没有联系的那位在 %s，提示转出 %s', async (on, level, transferDue) => {
    dayIs(on);
    const record = await recordOf(2);
    expect(record?.watch).toMatchObject({ level, transferDue });
    if (level !== 'contactDue') expect((await list()).records[0]?.memberId).toBe(idOf(2));
    expect(record?.reasons[0]?.sentence).toContain('依据 O1');
  });

  test('返回之后不再提示，名册去掉流动；还能再报告一次，上一次留着', async () => {
    await client(4).must('membership', 'mobileReturnFor', { memberId: idOf(2), on: '2026-09-06' });
    expect(await recordOf(2)).toBeUndefined();
    await client(1).must('membership', 'mobileReturn', { on: '2026-09-01' });
    const again = await client(1).ask('membership', 'mobileReturn', { on: '2026-09-01' });
    expect(codeOfReply(again)).toBe('MOBILE_NOT_AWAY');
    await client(1).must('membership', 'mobileReport', {
      ...departure,
      leftOn: '2026-09-10',
      expectedReturnOn: null,
    });
    const { records } = await client(1).must('membership', 'mobileMine', {});
    expect(records.map(({ leftOn, returnedOn }) => [leftOn, returnedOn])).toEqual([
      ['2026-09-10', null],
      ['2026-03-05', '2026-09-01'],
    ]);
  });
});

describe('远程参加（O12）', () => {
  const attend = (meetingId: string, index: number) =>
    client(4).ask('membership', 'remoteAttend', {
      meetingId,
      memberId: idOf(index),
      means: '视频连线',
    });

  test('支部没有定的不算到会：照实写远程，缺席照旧；定了以后的算', async () => {
    dayIs('2026-10-08');
    const first = await hold(world, branch, { title: '不算' }, [0], false);
    expect(await attend(first, 1)).toMatchObject({ ok: true, output: { counts: false } });
    expect(codeOfReply(await attend(first, 3))).toBe('MOBILE_NOT_AWAY');
    const { headcount } = await client(0).must('meeting', 'get', { meetingId: first });
    expect(headcount?.present).toBe(1);

    const refused = await client(1).ask('membership', 'remoteSetting', {
      allowed: true,
      reason: '我想算',
    });
    expect(codeOfReply(refused)).toBe('FORBIDDEN');
    await client(0).must('membership', 'remoteSetting', { allowed: true, reason: '大会议定' });
    expect((await client(1).must('membership', 'mobileMine', {})).remoteCounts).toBe(true);
    const second = await hold(world, branch, { title: '算' }, [0], false);
    expect(await attend(second, 1)).toMatchObject({ ok: true, output: { counts: true } });
    expect(codeOfReply(await attend(second, 1))).toBe('ALREADY_PRESENT');
    const { headcount: counted, attendees } = await client(0).must('meeting', 'get', {
      meetingId: second,
    });
    expect(counted?.present).toBe(2);
    expect(attendees.find(({ memberId }) => memberId === idOf(1))).toMatchObject({
      method: 'remote',
      by: '旁人流',
    });
  });

  test('没有开始签到的、不存在的活动不能登记', async () => {
    expect(codeOfReply(await attend('m_nowhere', 1))).toBe('NOT_FOUND');
    const closed = await hold(world, branch, { title: '已结束' }, [0]);
    expect(codeOfReply(await attend(closed, 1))).toBe('EVENT_NOT_OPEN');
  });

  test('往返：名单 ≤ 5，报告与联系 ≤ 7', async () => {
    const trips = (action: string, run: () => Promise<unknown>) =>
      roundTrips(world, `membership:${action}`, run);
    expect(await trips('mobileList', list)).toBeLessThanOrEqual(5);
    const contact = () => client(1).must('membership', 'mobileContact', { on: '2026-10-08' });
    expect(await trips('mobileContact', contact)).toBeLessThanOrEqual(7);
    expect(world.cloud.clock.now()).toBeGreaterThan(MONDAY);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
