import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const HOME = '/pages/home/index';
const EVENT = '/packages/life/event/index';
const TITLE = '学习党章';

let cloud: TestCloud;
let phone: Device;
let meetingId = '';
let deputy = '';

const openidOf = (index: number): string => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.openid;
};
const nameOf = (index: number): string => cloud.members[index]?.name ?? '';

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call);
  deputy = openidOf(1);
  const { members } = await must(cloud.call, cloud.secretary, 'member', 'roster', {});
  const idNamed = (index: number): string => {
    const found = members.find(({ name }) => name === nameOf(index));
    if (!found) throw new Error('名册里没有这个人');
    return found.memberId;
  };
  const startsAt = Date.now() + 2 * HOUR;
  ({ meetingId } = await must(cloud.call, cloud.secretary, 'meeting', 'create', {
    kind: 'themedPartyDay',
    title: TITLE,
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + HOUR,
    chairId: idNamed(0),
    speakerIds: [idNamed(3), idNamed(4)],
    agenda: ['学习党章第一章', '交流讨论'],
  }));
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

/** 书记、副书记答复某人的一件事项。 */
async function answer(
  openid: string,
  who: number,
  request: 'leave' | 'contest',
  decision: 'grant' | 'refuse',
  reason: string,
): Promise<void> {
  const { requests } = await must(cloud.call, openid, 'meeting', 'get', { meetingId });
  const found = requests.find((r) => r.name === nameOf(who) && r.kind === request);
  if (!found) throw new Error('没有这件事项');
  const { memberId } = found;
  await must(cloud.call, openid, 'meeting', 'answerRequest', {
    meetingId,
    memberId,
    request,
    decision,
    reason,
  });
}

async function askLeave(reason: string): Promise<void> {
  await phone.see('请谁批');
  await phone.fill('请假理由', reason);
  await phone.tap(nameOf(1));
  await phone.tap('提交请假');
}

test('从首页点进活动：主题、时间、地点、主持、发言人、议程都在', async () => {
  await phone.login(openidOf(8));
  await phone.see('接下来的会');
  await phone.tap(TITLE);
  await phone.see('学习党章第一章');
  expect(phone.path()).toBe('packages/life/event/index');
  for (const text of ['主题党日', TITLE, '三楼会议室', nameOf(0), nameOf(3), '交流讨论']) {
    expect(phone.text()).toContain(text);
  }
});

test('开始之前请假：写理由、选谁批，回到活动页看到在等答复，首页也写明', async () => {
  await phone.tap('请假');
  await phone.see('请谁批');
  expect(phone.path()).toBe('packages/life/leave/index');
  await askLeave('去医院照看老人');
  await phone.see('等答复');
  expect(phone.text()).toContain('去医院照看老人');
  expect(phone.text()).toContain(nameOf(1));
  await phone.launch(HOME);
  await phone.see('请假待批');
});

test('没有准的：看到谁答复的、为什么、依据哪条，可以再请', async () => {
  await answer(deputy, 8, 'leave', 'refuse', '这次要选举，请尽量到会');
  await phone.launch(`${EVENT}?meetingId=${meetingId}`);
  await phone.see('没有准假');
  expect(phone.text()).toContain('这次要选举，请尽量到会');
  expect(phone.text()).toContain('〔M8〕');
  await phone.tap('再请一次');
  await askLeave('老人今天手术');
  await phone.see('等答复');
});

test('准了的可以撤回；撤回要再确认一次', async () => {
  await answer(cloud.secretary, 8, 'leave', 'grant', '照顾好老人');
  await phone.launch(`${EVENT}?meetingId=${meetingId}`);
  await phone.see('已准假');
  await phone.tap('撤回请假');
  await phone.see('开始之前还可以再请');
  await phone.tap('确认撤回');
  await phone.see('已撤回');
  await phone.see('再请一次');
});

test('已经开始了才请：云函数不收，写明依据', async () => {
  await phone.login(openidOf(9));
  await phone.see('接下来的会');
  await phone.tap(TITLE);
  await phone.tap('请假');
  await cloud.advance(2 * HOUR + 60_000);
  await askLeave('忘了提前说');
  await phone.see('不能请假');
  expect(phone.text()).toContain('请假须事前提出');
  expect(phone.text()).toContain('依据：');
});

test('到会的写学习心得；写过的再进来能改', async () => {
  await must(cloud.call, cloud.secretary, 'meeting', 'open', { meetingId });
  const { code } = await must(cloud.call, cloud.secretary, 'meeting', 'live', { meetingId });
  const digits = code?.digits ?? '';
  await must(cloud.call, openidOf(10), 'meeting', 'checkIn', { meetingId, digits });
  await phone.login(openidOf(10));
  await phone.see('正在开会');
  await phone.tap(TITLE);
  await phone.tap('我的学习心得');
  await phone.fill('学习心得', '要多下社区。');
  await phone.tap('写好了');
  await phone.see('议程');
  await phone.tap('我的学习心得');
  await phone.see('改一改心得');
});

test('没有签到的：出席页点开看依据，提异议，看到在等答复', async () => {
  await must(cloud.call, cloud.secretary, 'meeting', 'close', { meetingId });
  await phone.login(openidOf(11));
  await phone.see('我的出席');
  await phone.tap('我的出席');
  await phone.see('没有签到');
  await phone.tap(TITLE);
  await phone.see('没有签到，也没有请假');
  expect(phone.path()).toBe('packages/life/line/index');
  await phone.fill('事实是怎样的', '到会了，手机没电，坐在第一排');
  await phone.tap('提交异议');
  await phone.see('我的异议');
  expect(phone.text()).toContain('等答复');
  expect(phone.text()).not.toContain('提交异议');
  await phone.launch('/pages/attendance/index');
  await phone.see('异议待答复');
});

test('异议由结束活动的人以外的人答复，本人看到答复与更正后的结果', async () => {
  await answer(deputy, 11, 'contest', 'grant', '核过座位表，确实到会');
  await phone.tap(TITLE);
  await phone.see('异议成立');
  expect(phone.text()).toContain('核过座位表，确实到会');
  expect(phone.text()).toContain(nameOf(1));
  expect(phone.text()).toContain('异议成立后更正');
  expect(phone.text()).toContain('到会');
});

test('归档以后，应到的同志看得到纪实、表决、心得；写过的心得不能再改', async () => {
  await must(cloud.call, cloud.secretary, 'meeting', 'saveRecord', {
    meetingId,
    chair: nameOf(0),
    speakers: [{ name: nameOf(3), topic: '入党初心' }],
    minutes: '集体学习党章第一章，两名同志作主题发言。',
    resolutions: [{ content: '每季度下社区一次', hands: { inFavour: 1, against: 0, abstain: 0 } }],
    photos: [],
  });
  await must(cloud.call, cloud.secretary, 'meeting', 'freezeRecord', { meetingId });
  await phone.login(openidOf(10));
  await phone.launch(`${EVENT}?meetingId=${meetingId}`);
  await phone.tap('活动纪实');
  await phone.see('集体学习党章第一章，两名同志作主题发言。');
  expect(phone.text()).toContain(`${nameOf(3)}（入党初心）`);
  expect(phone.text()).toContain('赞成 1，反对 0，弃权 0');
  expect(phone.text()).toContain('要多下社区。');
  await phone.tap('归档');
  await phone.see('第 1 版');
  await phone.launch(`/packages/life/reflect/index?meetingId=${meetingId}`);
  await phone.see('心得不能再改');
  expect(phone.text()).not.toContain('写好了');
});

test('归档以后更正：前后两版都看得到', async () => {
  await must(cloud.call, cloud.secretary, 'meeting', 'correctRecord', {
    meetingId,
    reason: '发言人题目写错',
    chair: nameOf(0),
    speakers: [{ name: nameOf(3), topic: '我的初心' }],
    minutes: '集体学习党章第一章，两名同志作主题发言。',
    resolutions: [],
    photos: [],
  });
  await phone.launch(`/packages/life/record/index?meetingId=${meetingId}`);
  await phone.see('更正：发言人题目写错');
  expect(phone.text()).toContain('我的初心');
  expect(phone.text()).not.toContain('入党初心');
  await phone.tap('归档');
  await phone.see('第 1 版');
  expect(phone.text()).toContain('入党初心');
});
