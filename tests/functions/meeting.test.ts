import type { Input } from '../../types/api';
import { holdStarted } from './support/meetingInputs';
import { codeOf, holdMeeting, planMeeting } from './support/scene';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, foundBranch, openWorld, person } from './support/world';

/** 轮换码的周期；测试里另写一遍，改了实现就会现形。 */
const WINDOW = 15_000;

let world: World;
let branch: Branch;
let other: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oM',
    [
      person('书记己', '13500000001', { position: 'leader', group: '一组' }),
      person('记录员己', '13500000002', { group: '一组' }),
      person('党员己', '13500000003', { group: '一组' }),
      person('预备己', '13500000004', { kind: 'probationaryMember', group: '二组' }),
      person('无机己', null, { group: '二组' }),
      person('党员庚', '13500000006', { group: '二组' }),
    ],
    { secretary: 0, recorder: 1 },
  );
  other = await foundBranch(
    world,
    'oN',
    [person('书记辛', '13500000011', { position: 'leader' })],
    {
      secretary: 0,
    },
  );
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;
const recorder = () => at(branch, 1).client;
const member = (index: number) => at(branch, index).client;
const now = () => world.cloud.clock.now();

/** 拨到下一个窗口刚开始，免得用例跨窗。 */
function toWindowStart(): void {
  world.cloud.clock.set((Math.floor(now() / WINDOW) + 1) * WINDOW + 500);
}

function draft(more: Partial<Input<'meeting', 'create'>> = {}): Input<'meeting', 'create'> {
  const startsAt = now() + HOUR;
  return {
    kind: 'generalMeeting',
    title: '党员大会',
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
    ...more,
  };
}

describe('建活动', () => {
  test.each([
    ['结束等于开始', 0, 'EVENT_TIME_INVALID'],
    ['结束早于开始', -1, 'EVENT_TIME_INVALID'],
    ['恰好 24 小时', DAY, 'ok'],
    ['多 1 毫秒', DAY + 1, 'EVENT_TIME_INVALID'],
  ])('%s → %s', async (_name, length, expected) => {
    const startsAt = now() + HOUR;
    const reply = await secretary().ask(
      'meeting',
      'create',
      draft({ startsAt, endsAt: startsAt + length }),
    );
    expect(reply.ok ? 'ok' : reply.error.code).toBe(expected);
    if (!reply.ok) expect(reply.error.fields?.[0]?.path).toBe('endsAt');
  });
  test('补建：一天之内可以，超过一天不行', async () => {
    const within = now() - DAY + 60_000;
    await secretary().must('meeting', 'create', draft({ startsAt: within, endsAt: within + HOUR }));
    const beyond = now() - DAY - 60_000;
    expect(
      await secretary().ask(
        'meeting',
        'create',
        draft({ startsAt: beyond, endsAt: beyond + HOUR }),
      ),
    ).toMatchObject({ error: { code: 'EVENT_IN_PAST', fields: [{ path: 'startsAt' }] } });
  });
  test('党小组会须选定党小组；选了名册里没有的组不行', async () => {
    expect(
      await secretary().ask('meeting', 'create', draft({ kind: 'groupMeeting' })),
    ).toMatchObject({ error: { code: 'GROUP_REQUIRED', fields: [{ path: 'group' }] } });
    const unknown = draft({ kind: 'groupMeeting', group: '没有这个组' });
    expect(await secretary().ask('meeting', 'create', unknown)).toMatchObject({
      error: { code: 'GROUP_UNKNOWN', articles: ['M9', 'O4'], fields: [{ path: 'group' }] },
    });
  });
});

describe('开始签到与参加范围（M9）', () => {
  test.each([
    ['generalMeeting', undefined, 6],
    ['themedPartyDay', undefined, 6],
    ['committeeMeeting', undefined, 1],
    ['groupMeeting', '二组', 3],
  ] as const)('%s %s：应到 %i 人', async (kind, group, expected) => {
    const input = group === undefined ? draft({ kind }) : draft({ kind, group });
    const { meetingId } = await secretary().must('meeting', 'create', input);
    expect(await secretary().must('meeting', 'open', { meetingId })).toEqual({
      meetingId,
      expected,
    });
  });
  test('再点一次开始签到：不换密钥，大屏上的码还是那一张', async () => {
    toWindowStart();
    const meetingId = await holdMeeting(world, secretary(), '再点一次');
    const before = await codeOf(secretary(), meetingId);
    await recorder().must('meeting', 'open', { meetingId });
    expect((await codeOf(recorder(), meetingId)).qr).toBe(before.qr);
  });
  test('没开始签到：主持屏没有码，签到答复“还没有开始”', async () => {
    const meetingId = await planMeeting(world, secretary(), '没开始');
    const live = await secretary().must('meeting', 'live', { meetingId });
    expect(live).toMatchObject({ code: null, attendees: [], headcount: { expected: 0, due: 0 } });
    expect(
      await member(2).ask('meeting', 'checkIn', { meetingId, digits: '12345678' }),
    ).toMatchObject({ error: { code: 'EVENT_NOT_OPEN' } });
  });
});

describe('签到（M8）', () => {
  test('扫码、数字码、代签：名单与人数随之变，预备党员只列席', async () => {
    toWindowStart();
    const meetingId = await holdMeeting(world, secretary(), '三种签到');
    const code = await codeOf(secretary(), meetingId);
    await member(2).must('meeting', 'checkIn', { qr: code.qr });
    await member(3).must('meeting', 'checkIn', { meetingId, digits: code.digits });
    await recorder().must('meeting', 'checkInFor', {
      meetingId,
      memberId: at(branch, 4).memberId,
      reason: '没有手机',
    });
    const live = await secretary().must('meeting', 'live', { meetingId });
    expect(live.headcount).toMatchObject({ expected: 6, due: 5, present: 2, attending: 1 });
    expect(live.headcount.reasons.every((reason) => reason.articles.length > 0)).toBe(true);
    expect(live.attendees.map(({ name, method, by }) => [name, method, by])).toEqual([
      ['党员己', 'qr', null],
      ['预备己', 'digits', null],
      ['无机己', 'recorder', '记录员己'],
    ]);
    expect(live.absentees.map((person) => person.name)).toEqual(['书记己', '记录员己', '党员庚']);
  });

  test('重复签到：给回第一次的结果，账上只有一条', async () => {
    toWindowStart();
    const meetingId = await holdMeeting(world, secretary(), '重复签到');
    const { qr, digits } = await codeOf(secretary(), meetingId);
    const first = await member(2).must('meeting', 'checkIn', { qr });
    world.cloud.clock.advance(2000);
    expect(await member(2).must('meeting', 'checkIn', { meetingId, digits })).toEqual(first);
    const written = await world.store.all('journal', {
      type: 'meeting.checkedIn',
      'subject.meetingId': meetingId,
    });
    expect(written).toHaveLength(1);
  });

  test('代签与本人签到撞在一起：都算数，以先写下的为准', async () => {
    toWindowStart();
    const meetingId = await holdMeeting(world, secretary(), '撞签');
    const { qr } = await codeOf(secretary(), meetingId);
    const { memberId } = at(branch, 2);
    const mine = await member(2).must('meeting', 'checkIn', { qr });
    const input = { meetingId, memberId, reason: '以为没带手机' };
    expect(await recorder().must('meeting', 'checkInFor', input)).toEqual({
      meetingId,
      memberId,
      at: mine.at,
      late: false,
    });
    const other = { ...input, memberId: at(branch, 5).memberId };
    const theirs = await recorder().must('meeting', 'checkInFor', other);
    expect(await member(5).must('meeting', 'checkIn', { qr })).toEqual({
      meetingId,
      title: '撞签',
      at: theirs.at,
      asksPlace: false,
      late: false,
    });
    const { attendees } = await secretary().must('meeting', 'live', { meetingId });
    expect(attendees.map((a) => a.method)).toEqual(['qr', 'recorder']);
  });

  test('迟到：开始那一刻不算，过了才算', async () => {
    toWindowStart();
    const meetingId = await holdMeeting(world, secretary(), '迟到');
    const { meeting } = await secretary().must('meeting', 'live', { meetingId });
    world.cloud.clock.set(meeting.startsAt - 5_000);
    const onTime = await codeOf(secretary(), meetingId);
    expect(await member(2).must('meeting', 'checkIn', { qr: onTime.qr })).toMatchObject({
      late: false,
    });
    world.cloud.clock.set(meeting.startsAt + 1_000);
    const late = await codeOf(secretary(), meetingId);
    expect(await member(5).must('meeting', 'checkIn', { qr: late.qr })).toMatchObject({
      late: true,
    });
    const { rows } = await member(5).must('meeting', 'myAttendance', { year: 2026 });
    expect(rows.find((row) => row.meeting.meetingId === meetingId)).toMatchObject({
      status: 'late',
      by: null,
    });
  });

  test('不在参加范围的人：NOT_EXPECTED，代签也一样', async () => {
    const { meetingId } = await secretary().must(
      'meeting',
      'create',
      draft({ kind: 'groupMeeting', group: '一组' }),
    );
    await secretary().must('meeting', 'open', { meetingId });
    const { qr } = await codeOf(secretary(), meetingId);
    expect(await member(5).ask('meeting', 'checkIn', { qr })).toMatchObject({
      error: { code: 'NOT_EXPECTED', articles: ['M9'] },
    });
    const { memberId } = at(branch, 5);
    expect(
      await recorder().ask('meeting', 'checkInFor', { meetingId, memberId, reason: '代签' }),
    ).toMatchObject({ error: { code: 'NOT_EXPECTED' } });
  });

  test('别的支部的人拿着真码也签不了，答复与不存在一样', async () => {
    const meetingId = await holdMeeting(world, secretary(), '外人');
    const { qr } = await codeOf(secretary(), meetingId);
    const real = await at(other, 0).client.ask('meeting', 'checkIn', { qr });
    const absent = await at(other, 0).client.ask('meeting', 'checkIn', {
      qr: qr.replace(meetingId, 'm_none'),
    });
    expect(real).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(real).toEqual(absent);
  });

  test('结束以后：签到、代签、再结束、再开始都被拒', async () => {
    const meetingId = await holdStarted(world, secretary(), '结束以后');
    const { qr } = await codeOf(secretary(), meetingId);
    await secretary().must('meeting', 'close', { meetingId });
    const { memberId } = at(branch, 2);
    const replies = [
      await member(2).ask('meeting', 'checkIn', { qr }),
      await recorder().ask('meeting', 'checkInFor', { meetingId, memberId, reason: '补签' }),
      await secretary().ask('meeting', 'close', { meetingId }),
      await secretary().ask('meeting', 'open', { meetingId }),
    ];
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(
      Array.from({ length: 4 }, () => 'EVENT_CLOSED'),
    );
    expect((await secretary().must('meeting', 'live', { meetingId })).code).toBeNull();
  });
  test('没开始签到不能结束', async () => {
    const meetingId = await planMeeting(world, secretary(), '没开始就结束');
    expect(await secretary().ask('meeting', 'close', { meetingId })).toMatchObject({
      error: { code: 'EVENT_NOT_OPEN' },
    });
  });
});

describe('轮换码', () => {
  let meetingId: string;
  beforeAll(async () => {
    meetingId = await holdMeeting(world, secretary(), '轮换码');
  });
  const scan = async (qr: string) => {
    const reply = await member(2).ask('meeting', 'checkIn', { qr });
    return reply.ok ? 'ok' : reply.error.code;
  };
  const type = async (digits: string) => {
    const reply = await member(5).ask('meeting', 'checkIn', { meetingId, digits });
    return reply.ok ? 'ok' : reply.error.code;
  };

  test('第 15 秒换：窗口之内不变，过界即换，二维码与数字一起换', async () => {
    toWindowStart();
    const first = await codeOf(secretary(), meetingId);
    expect(first.validUntil % WINDOW).toBe(0);
    world.cloud.clock.set(first.validUntil - 2_000);
    expect(await codeOf(secretary(), meetingId)).toMatchObject({
      qr: first.qr,
      digits: first.digits,
    });
    world.cloud.clock.set(first.validUntil);
    const second = await codeOf(secretary(), meetingId);
    expect(second.qr).not.toBe(first.qr);
    expect(second.digits).not.toBe(first.digits);
  });
  test('转发的截图：换码后再过一个窗口就过期（至多 30 秒）；数字码同样', async () => {
    toWindowStart();
    const code = await codeOf(secretary(), meetingId);
    world.cloud.clock.set(code.validUntil + WINDOW);
    expect(await scan(code.qr)).toBe('CODE_EXPIRED');
    expect(await type(code.digits)).toBe('CODE_INVALID');
  });
  test('改一位即无效：编号、窗口、校验各改一处', async () => {
    toWindowStart();
    const { qr, digits } = await codeOf(secretary(), meetingId);
    const [prefix = '', id = '', window = '', mac = ''] = qr.split('.');
    const flipped = (mac.startsWith('A') ? 'B' : 'A') + mac.slice(1);
    expect(await scan([prefix, id, window, flipped].join('.'))).toBe('CODE_INVALID');
    expect(await scan([prefix, id, String(Number(window) + 1), mac].join('.'))).toBe(
      'CODE_INVALID',
    );
    expect(await scan([prefix, `${id}x`, window, mac].join('.'))).toBe('NOT_FOUND');
    expect(await scan(['DZB2', id, window, mac].join('.'))).toBe('CODE_INVALID');
    expect(await scan('https://example.com/weixin')).toBe('CODE_INVALID');
    expect(await type(String((Number(digits) + 1) % 100_000_000).padStart(8, '0'))).toBe(
      'CODE_INVALID',
    );
  });
  test('别的活动的码换上这次的编号：无效', async () => {
    toWindowStart();
    const otherId = await holdMeeting(world, secretary(), '另一场');
    const { qr, digits } = await codeOf(secretary(), otherId);
    expect(await scan(qr.replace(otherId, meetingId))).toBe('CODE_INVALID');
    expect(await type(digits)).toBe('CODE_INVALID');
  });
  test('未来窗口的真码（有人拨快手机截的）：不认', async () => {
    toWindowStart();
    const here = now();
    world.cloud.clock.advance(10 * WINDOW);
    const future = await codeOf(secretary(), meetingId);
    world.cloud.clock.set(here);
    expect(await scan(future.qr)).toBe('CODE_EXPIRED');
    expect(await type(future.digits)).toBe('CODE_INVALID');
  });
  test('当前与上一个窗口都有效', async () => {
    toWindowStart();
    const code = await codeOf(secretary(), meetingId);
    world.cloud.clock.set(code.validUntil + WINDOW - 3_000);
    expect(await scan(code.qr)).toBe('ok');
    expect(await type(code.digits)).toBe('ok');
  });
});

test('密钥、openid、手机号不出函数：普通党员看到的活动里没有', async () => {
  const meetingId = await holdMeeting(world, secretary(), '最小披露');
  const [doc] = await world.store.all('meetings', { _id: meetingId });
  const text = JSON.stringify([
    await member(2).must('meeting', 'get', { meetingId }),
    await member(2).must('meeting', 'today', {}),
    await secretary().must('meeting', 'live', { meetingId }),
  ]);
  expect(doc?.['codeKey']).toEqual(expect.any(String));
  expect(text).not.toContain(String(doc?.['codeKey']));
  expect(text).not.toMatch(/oM\d|1350000/);
  const { attendees, absentees } = await member(2).must('meeting', 'get', { meetingId });
  expect([attendees, absentees]).toEqual([[], []]);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
