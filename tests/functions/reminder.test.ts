import { spawnSync } from 'node:child_process';
import { ROOT } from '../../config/paths';
import { localOpenApi } from '../../config/local/openApi';
import type { SentMessage } from '../../config/local/standIns/subscribeMessage';
import { placeOf } from '../../cloudfunctions/reminder/message';
import { eventRound, isWaking } from '../../cloudfunctions/reminder/timing';
import type { Client } from '../../config/local/client';
import { codeOfReply } from './support/callAction';
import { EVENT_TEMPLATE, TODO_TEMPLATE } from './support/reminderInputs';
import { codeOf, withdraw } from './support/scene';
import type { Branch, World } from './support/world';
import { DAY, HOUR, MONDAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
const outbox: SentMessage[] = [];
/** 微信此刻怎么答：给错误码就是没发成，给 null 照常收下。 */
let wechat: ((touser: string) => { errcode: number; errmsg: string } | null) | null = null;
let asked = 0;
const openApi = localOpenApi((message) => outbox.push(message));
const send = openApi['subscribeMessage.send'];
const MINUTE = 60_000;

// 超时的用例会接着跑，搅乱下一条；机器忙的时候多等一会儿。
jest.setTimeout(60_000);

/** 名册：0 书记、1 记录员、2 副书记（批假）、3 委员，其余普通；7 没有手机。 */
const ROSTER = [
  person('书记醒', '13550000001', { position: 'leader' }),
  person('记录员醒', '13550000002'),
  person('副书记醒', '13550000003', { position: 'committeeMember' }),
  person('委员醒', '13550000004', { position: 'committeeMember' }),
  person('党员醒甲', '13550000005'),
  person('党员醒乙', '13550000006'),
  person('党员醒丙', '13550000007'),
  person('无机醒', null),
];

beforeAll(async () => {
  world = await openWorld({
    openApi: {
      ...openApi,
      'subscribeMessage.send': (params, context) => {
        asked += 1;
        return wechat?.(String(params['touser'])) ?? send?.(params, context);
      },
    },
  });
  branch = await foundBranch(world, 'oR', ROSTER, {
    secretary: 0,
    recorder: 1,
    deputySecretary: 2,
  });
}, 60_000);
afterAll(() => world.close());

/** 每条用例从同一处开始：没有订阅、没有发过、没有活动。 */
beforeEach(async () => {
  for (const name of ['subscriptions', 'reminders', 'meetings', 'mobility'] as const) {
    for (const { _id } of await world.store.all(name)) await world.store.remove(name, _id);
  }
  world.cloud.clock.set(MONDAY);
  outbox.length = 0;
  wechat = null;
  asked = 0;
}, 30_000);

const client = (index: number): Client => at(branch, index).client;
const openidOf = (index: number): string => client(index).openid;
const accept = (index: number, templateId = EVENT_TEMPLATE) =>
  client(index).must('reminder', 'accepted', { results: [{ templateId, result: 'accept' }] });
/** 一次到点的定时，与平台触发的一样：没有微信身份。 */
const remind = async (): Promise<void> => {
  const event = { Type: 'Timer', TriggerName: 'remind' };
  const outcome = await world.cloud.call('reminder', event);
  expect(outcome).toEqual({ ok: true, result: { timer: 'remind' } });
};
const remindAt = async (moment: number): Promise<void> => {
  world.cloud.clock.set(moment);
  await remind();
};
const plan = async (startsAt: number, more: object = {}): Promise<string> => {
  const { meetingId } = await client(0).must('meeting', 'create', {
    kind: 'generalMeeting',
    title: '学习党章',
    place: '三楼东侧会议室',
    startsAt,
    endsAt: startsAt + HOUR,
    ...more,
  });
  return meetingId;
};
const sentTo = (index: number): SentMessage[] =>
  outbox.filter(({ touser }) => touser === openidOf(index));
const creditsOf = async (index: number, kind = 'event'): Promise<number | undefined> => {
  const { templates } = await client(index).must('reminder', 'templates', {});
  return templates.find((template) => template.kind === kind)?.credits;
};
/** 三天后 15:00 的会；头一次提醒在前一天 15:00 之后，第二次在当天 14:00 之后。 */
const STARTS = MONDAY + 3 * DAY + 6 * HOUR;
const DAY_BEFORE = STARTS - DAY + MINUTE;
const HOUR_BEFORE = STARTS - HOUR + MINUTE;

describe('什么时候提醒', () => {
  test.each([
    ['早一天又一毫秒', -DAY - 1, null],
    ['早一天', -DAY, 'day'],
    ['早一小时又一毫秒', -HOUR - 1, 'day'],
    ['早一小时', -HOUR, 'hour'],
    ['早一毫秒', -1, 'hour'],
    ['正开始', 0, null],
    ['开始之后', 1, null],
  ] as const)('%s', (_name, offset, round) => {
    expect(eventRound(STARTS, STARTS + offset)).toBe(round);
  });
  test.each([
    ['06:59', '2026-03-05T06:59:59+08:00', false],
    ['07:00', '2026-03-05T07:00:00+08:00', true],
    ['20:59', '2026-03-05T20:59:59+08:00', true],
    ['21:00', '2026-03-05T21:00:00+08:00', false],
    ['零点', '2026-03-05T00:00:00+08:00', false],
  ] as const)('北京时间 %s 打不打扰', (_name, iso, waking) => {
    expect(isWaking(Date.parse(iso))).toBe(waking);
  });
});

describe('消息里写什么（X4）', () => {
  test.each([
    ['三楼会议室', '三楼会议室'],
    ['党员活动室', '点开看地点'],
    ['支部会议室', '点开看地点'],
    ['', '点开看地点'],
    [undefined, '点开看地点'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ])('地点“%s”写作“%s”', (place, shown) => {
    expect(placeOf(place)).toBe(shown);
  });
  test('只有固定的事由、时间、地点：没有主题、会议种类、姓名、支部', async () => {
    await plan(STARTS);
    await accept(4);
    await remindAt(DAY_BEFORE);
    const [message] = sentTo(4);
    expect(message?.data).toEqual({
      thing1: '活动提醒',
      time2: '2026年3月5日 15:00',
      thing3: '三楼东侧会议室',
    });
    expect(JSON.stringify(message?.data)).not.toMatch(/党|支部|学习/);
  });
});

describe('答应与次数', () => {
  test('答应一次记一次，同一请求重试不多记；拒绝的不记；至多九次', async () => {
    const input = { results: [{ templateId: EVENT_TEMPLATE, result: 'accept' as const }] };
    await client(4).must('reminder', 'accepted', input, 'same-request-1');
    await client(4).must('reminder', 'accepted', input, 'same-request-1');
    expect(await creditsOf(4)).toBe(1);
    const refuse = { results: [{ templateId: EVENT_TEMPLATE, result: 'reject' as const }] };
    expect(await client(4).must('reminder', 'accepted', refuse)).toEqual({ credits: [] });
    expect(await creditsOf(4)).toBe(1);
    for (let i = 0; i < 10; i += 1) await accept(4);
    expect(await creditsOf(4)).toBe(9);
    expect(await creditsOf(4, 'todo')).toBe(0);
    expect(await creditsOf(5)).toBe(0);
  });
  test('不是这里配的模板：不收，什么也没记', async () => {
    const results = [
      { templateId: EVENT_TEMPLATE, result: 'accept' as const },
      { templateId: 'somebody-elses', result: 'accept' as const },
    ];
    const reply = await client(4).ask('reminder', 'accepted', { results });
    expect(codeOfReply(reply)).toBe('REMINDER_TEMPLATE_UNKNOWN');
    expect(await creditsOf(4)).toBe(0);
  });
  test('一次只发一条：一次用完，后一轮不发；再答应一次又能发', async () => {
    await plan(STARTS);
    await accept(4);
    await remindAt(DAY_BEFORE);
    expect(await creditsOf(4)).toBe(0);
    await remindAt(HOUR_BEFORE);
    expect(sentTo(4)).toHaveLength(1);
    await accept(4);
    await remind();
    expect(sentTo(4).map(({ data }) => data['thing1'])).toEqual(['活动提醒', '活动快开始了']);
  });
  test('本人数据里看得到：次数、发过的、什么时候答应的', async () => {
    await plan(STARTS);
    await accept(4);
    await accept(4);
    await remindAt(DAY_BEFORE);
    const { reminders, entries } = await client(4).must('member', 'myData', {});
    expect(reminders.subscriptions).toEqual([{ kind: 'event', credits: 1, off: false }]);
    expect(reminders.sent).toMatchObject([{ kind: 'event', state: 'sent' }]);
    expect(entries.some(({ type }) => type === 'reminder.answered')).toBe(true);
  });
});

describe('发给谁', () => {
  test('答应了的应到党员各一条；没答应的一条没有，首页照样列着', async () => {
    const meetingId = await plan(STARTS);
    await accept(4);
    await accept(5);
    await remindAt(DAY_BEFORE);
    expect(outbox.map(({ touser }) => touser).sort()).toEqual([openidOf(4), openidOf(5)].sort());
    expect(outbox[0]?.page).toBe(`packages/life/event/index?meetingId=${meetingId}`);
    for (const index of [4, 6]) {
      const { upcoming } = await client(index).must('meeting', 'today', {});
      expect(upcoming.map((meeting) => meeting.meetingId)).toEqual([meetingId]);
    }
  });
  test('支委会只提醒书记、委员（M9）', async () => {
    await plan(STARTS, { kind: 'committeeMeeting' });
    for (const index of [0, 3, 4]) await accept(index);
    await remindAt(DAY_BEFORE);
    expect(outbox.map(({ touser }) => touser).sort()).toEqual([openidOf(0), openidOf(3)].sort());
  });
  test('准了假的不发；没批的、退回的照发', async () => {
    const meetingId = await plan(STARTS);
    const approverId = at(branch, 2).memberId;
    for (const index of [4, 5, 6]) {
      await accept(index);
      await client(index).must('meeting', 'askLeave', { meetingId, reason: '出差', approverId });
    }
    const answer = (index: number, decision: 'grant' | 'refuse') =>
      client(2).must('meeting', 'answerRequest', {
        meetingId,
        memberId: at(branch, index).memberId,
        request: 'leave',
        decision,
        reason: '已阅',
      });
    await answer(4, 'grant');
    await answer(5, 'refuse');
    await remindAt(DAY_BEFORE);
    expect(outbox.map(({ touser }) => touser).sort()).toEqual([openidOf(5), openidOf(6)].sort());
    expect(await creditsOf(4)).toBe(1);
  });
  test('已经签到的不再催；没签到的催', async () => {
    const meetingId = await plan(STARTS);
    for (const index of [4, 5]) await accept(index);
    world.cloud.clock.set(HOUR_BEFORE);
    await client(0).must('meeting', 'open', { meetingId });
    const { qr } = await codeOf(client(0), meetingId);
    await client(4).must('meeting', 'checkIn', { qr });
    await remind();
    expect(outbox.map(({ touser }) => touser)).toEqual([openidOf(5)]);
  });
  test('取消了的不发', async () => {
    const meetingId = await plan(STARTS);
    await accept(4);
    await client(0).must('meeting', 'cancel', { meetingId, reason: '场地不能用' });
    await remindAt(DAY_BEFORE);
    expect(outbox).toEqual([]);
  });
  test('改了时间：算另一件事，另发一条', async () => {
    const meetingId = await plan(STARTS);
    await accept(4);
    await accept(4);
    await remindAt(DAY_BEFORE);
    const later = { startsAt: STARTS + HOUR, endsAt: STARTS + 2 * HOUR };
    await client(0).must('meeting', 'edit', {
      meetingId,
      kind: 'generalMeeting',
      title: '学习党章',
      place: '三楼东侧会议室',
      ...later,
    });
    await remindAt(DAY_BEFORE + HOUR);
    expect(sentTo(4).map(({ data }) => data['time2'])).toEqual([
      '2026年3月5日 15:00',
      '2026年3月5日 16:00',
    ]);
  });
  test('一天之内才答应的，不马上发（刚看过），留到一小时之前', async () => {
    await plan(STARTS);
    world.cloud.clock.set(STARTS - 20 * HOUR);
    await accept(4);
    await remindAt(STARTS - 6 * HOUR);
    expect(sentTo(4)).toEqual([]);
    await remindAt(HOUR_BEFORE);
    expect(sentTo(4).map(({ data }) => data['thing1'])).toEqual(['活动快开始了']);
  });
  test('夜里不发前一天的提醒，早上七点以后补；马上开始的夜里也发', async () => {
    const dawn = MONDAY + 3 * DAY - 2 * HOUR;
    await plan(dawn);
    await accept(4);
    await accept(4);
    await remindAt(dawn - 8 * HOUR);
    expect(sentTo(4)).toEqual([]);
    await remindAt(dawn - 30 * MINUTE);
    expect(sentTo(4).map(({ data }) => data['thing1'])).toEqual(['活动快开始了']);
  });
  test('关掉的不发，次数留着；再打开又发', async () => {
    await plan(STARTS);
    await accept(4);
    await client(4).must('reminder', 'settings', { off: true });
    await remindAt(DAY_BEFORE);
    expect(outbox).toEqual([]);
    expect(await creditsOf(4)).toBe(1);
    await client(4).must('reminder', 'settings', { off: false });
    await remind();
    expect(sentTo(4)).toHaveLength(1);
  });
  test('撤回个人信息同意的不发（X4）', async () => {
    await plan(STARTS);
    await accept(6);
    await withdraw(client(6));
    await remindAt(DAY_BEFORE);
    expect(outbox).toEqual([]);
    const { consent } = await client(6).must('member', 'session', {});
    await client(6).must('member', 'consent', { version: consent.required, granted: true });
  });
});

describe('流动党员每月联系（O12）', () => {
  const departure = {
    leftOn: '2026-03-01',
    expectedReturnOn: null,
    destination: '厦门',
    contact: '老家',
    reason: '务工',
  };
  const APRIL = Date.parse('2026-04-06T09:00:00+08:00');
  test('满一个月没联系：提醒本人与记录员，同一个月一次；联系过就不提醒', async () => {
    await client(4).must('membership', 'mobileReport', departure);
    for (const index of [1, 4, 5]) {
      await accept(index, TODO_TEMPLATE);
      await accept(index, TODO_TEMPLATE);
    }
    await remindAt(APRIL - 7 * DAY);
    expect(outbox).toEqual([]);
    await remindAt(APRIL);
    await remindAt(APRIL + HOUR);
    expect(outbox).toHaveLength(2);
    expect(sentTo(4)[0]?.data['thing1']).toBe('请报个平安');
    expect(sentTo(1)[0]).toMatchObject({
      page: 'packages/affairs/mobileList/index',
      data: { thing1: '有事请你办' },
    });
    expect(JSON.stringify(outbox)).not.toMatch(/党员醒甲|厦门|老家/);
    await client(4).must('membership', 'mobileContact', { on: '2026-04-06' });
    await remindAt(Date.parse('2026-05-02T09:00:00+08:00'));
    expect(sentTo(4)).toHaveLength(1);
    expect(sentTo(1)).toHaveLength(2);
  });
});

describe('恰好一次，断了不重发', () => {
  test('同一时刻几个定时器一起跑：每人还是一条，次数只扣一次', async () => {
    await plan(STARTS);
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      await accept(index);
      await accept(index);
    }
    world.cloud.clock.set(DAY_BEFORE);
    await Promise.all([remind(), remind(), remind(), remind()]);
    await remind();
    expect(outbox.map(({ touser }) => touser).sort()).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map(openidOf).sort(),
    );
    for (const index of [0, 4]) expect(await creditsOf(index)).toBe(1);
    const states = (await world.store.all('reminders')).map((doc) => doc['state']);
    expect(states).toEqual(Array.from({ length: 7 }, () => 'sent'));
  });
  test('平台照 config.json 触发：十分钟一次', async () => {
    await plan(STARTS);
    await accept(4);
    await world.cloud.runTimers();
    world.cloud.clock.set(DAY_BEFORE + 10 * MINUTE);
    const fired = await world.cloud.runTimers();
    const mine = fired.filter(({ functionName }) => functionName === 'reminder');
    expect(mine).toMatchObject([{ triggerName: 'remind', error: null }]);
    expect(sentTo(4)).toHaveLength(1);
  }, 30_000);
  test('占下之后、发之前断了：这一条丢了，不会再发', async () => {
    await plan(STARTS);
    await accept(4);
    await accept(4);
    await remindAt(DAY_BEFORE);
    const [doc] = await world.store.all('reminders');
    await world.store.tamper('reminders', doc?._id ?? '', { state: 'claimed' });
    await remind();
    expect(sentTo(4)).toHaveLength(1);
    expect(await creditsOf(4)).toBe(1);
  });
  test('九十天后清掉', async () => {
    await plan(STARTS);
    await accept(4);
    await remindAt(DAY_BEFORE);
    await remindAt(DAY_BEFORE + 90 * DAY - 10 * MINUTE);
    expect(await world.store.all('reminders')).toHaveLength(1);
    await remindAt(DAY_BEFORE + 90 * DAY + 10 * MINUTE);
    expect(await world.store.all('reminders')).toEqual([]);
  });
});

describe('微信没收下', () => {
  const failing = (errcode: number) => () => ({ errcode, errmsg: '替身说没发成' });
  const stateOf = async () => {
    const [doc] = await world.store.all('reminders');
    return { state: doc?.['state'], errcode: doc?.['errcode'], attempts: doc?.['attempts'] };
  };
  test('本人拒收（43101）：次数清零，不再发', async () => {
    await plan(STARTS);
    await accept(4);
    await accept(4);
    wechat = failing(43101);
    await remindAt(DAY_BEFORE);
    await remindAt(HOUR_BEFORE);
    expect(asked).toBe(1);
    expect(await creditsOf(4)).toBe(0);
    expect(await stateOf()).toEqual({ state: 'refused', errcode: 43101, attempts: 1 });
  });
  test('微信明说没发成：次数还回，下一轮再发，发成了只一条', async () => {
    await plan(STARTS);
    await accept(4);
    wechat = failing(45009);
    await remindAt(DAY_BEFORE);
    expect(await creditsOf(4)).toBe(1);
    expect(await stateOf()).toEqual({ state: 'failed', errcode: 45009, attempts: 1 });
    wechat = null;
    await Promise.all([remind(), remind(), remind()]);
    expect(sentTo(4)).toHaveLength(1);
    expect(await creditsOf(4)).toBe(0);
    expect(await stateOf()).toMatchObject({ state: 'sent', attempts: 2 });
  });
  test('总也发不成：一条至多三次', async () => {
    await plan(STARTS);
    await accept(4);
    wechat = failing(47003);
    for (let i = 0; i < 5; i += 1) await remindAt(DAY_BEFORE + i * 10 * MINUTE);
    expect(asked).toBe(3);
    expect(await stateOf()).toEqual({ state: 'failed', errcode: 47003, attempts: 3 });
    expect(await creditsOf(4)).toBe(1);
  });
  test('微信系统忙，说不清发没发：不还次数，也不再发（宁少勿重）', async () => {
    await plan(STARTS);
    await accept(4);
    await accept(4);
    wechat = failing(-1);
    await remindAt(DAY_BEFORE);
    wechat = null;
    await remind();
    expect(asked).toBe(1);
    expect(await stateOf()).toEqual({ state: 'unknown', errcode: null, attempts: 1 });
    expect(await creditsOf(4)).toBe(1);
  });
  test('一个人发不成，别人的照发', async () => {
    await plan(STARTS);
    for (const index of [3, 4, 5]) await accept(index);
    wechat = (touser) => (touser === openidOf(4) ? failing(43101)() : null);
    await remindAt(DAY_BEFORE);
    expect(outbox.map(({ touser }) => touser).sort()).toEqual([openidOf(3), openidOf(5)].sort());
  });
});

describe('花多少', () => {
  const tripsOf = async (moment: number): Promise<number> => {
    await remindAt(moment);
    return world.cloud.stats().byFunction['reminder']?.lastRoundTrips ?? Number.NaN;
  };
  test('一轮定时的数据库往返：没人答应 2 次，没有事 7 次，七个人七条 24 次，发过之后 9 次', async () => {
    expect(await tripsOf(MONDAY + HOUR)).toBe(2);
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      await accept(index);
      await accept(index);
    }
    expect(await tripsOf(MONDAY + 2 * HOUR)).toBe(7);
    await plan(STARTS);
    expect(await tripsOf(DAY_BEFORE)).toBe(24);
    expect(outbox).toHaveLength(7);
    expect(await tripsOf(DAY_BEFORE + 10 * MINUTE)).toBe(9);
  });
  test('一千份订阅分三批看，每批往返数不随人数长', async () => {
    await plan(STARTS);
    const held = { kind: 'event', templateId: EVENT_TEMPLATE, off: false, acceptedAt: MONDAY };
    const crowd = Array.from({ length: 1000 }, (_, i) => ({
      _id: `su_x${String(i).padStart(4, '0')}_event`,
      memberId: at(branch, 4).memberId,
      credits: 1,
      ...held,
    }));
    for (let i = 0; i < crowd.length; i += 100) {
      await world.store.add('subscriptions', crowd.slice(i, i + 100));
    }
    expect(await tripsOf(DAY_BEFORE)).toBe(1 + 3 * 7);
  });
});

describe('没有配、时区', () => {
  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    '服务器时区是 %s，写的都是北京时间，夜里也照北京时间算',
    (TZ) => {
      const script = `
        const { messageOf } = require('./cloudfunctions/reminder/message');
        const { isWaking } = require('./cloudfunctions/reminder/timing');
        const at = ${STARTS};
        const due = { key: 'k', memberId: 'm', kind: 'event', title: 'event', at, page: 'p' };
        const template = { kind: 'event', id: 't', title: 'thing1', time: 'time2', place: null };
        const { data } = messageOf(due, template, 'o');
        console.log(JSON.stringify([new Date(at).getHours(), data.time2.value, isWaking(at), isWaking(at + 7 * 3600000)]));
      `;
      const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
        cwd: ROOT,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      const local = { UTC: 7, 'Asia/Shanghai': 15, 'America/New_York': 2 }[TZ];
      expect([stdout.trim(), stderr.includes('Error')]).toEqual([
        JSON.stringify([local, '2026年3月5日 15:00', true, false]),
        false,
      ]);
    },
    30_000,
  );
  // 放在最后：另起一台本机云之后，看库的窗口就指到那一台去了。
  test('没有配模板的部署：不提供，定时器照常结束', async () => {
    const bare = await openWorld({
      environment: { REMINDER_TEMPLATE_EVENT: '', REMINDER_TEMPLATE_TODO: '{"id":"缺格子"}' },
    });
    try {
      const club = await foundBranch(bare, 'oQ', [
        person('书记静', '13560000001', { position: 'leader' }),
      ]);
      const member = at(club, 0).client;
      expect(await member.must('reminder', 'templates', {})).toEqual({ templates: [] });
      const results = [{ templateId: EVENT_TEMPLATE, result: 'accept' as const }];
      const reply = await member.ask('reminder', 'accepted', { results });
      expect(codeOfReply(reply)).toBe('REMINDER_TEMPLATE_UNKNOWN');
      const event = { Type: 'Timer', TriggerName: 'remind' };
      expect(await bare.cloud.call('reminder', event)).toMatchObject({ ok: true });
    } finally {
      await bare.close();
    }
  }, 60_000);
});
