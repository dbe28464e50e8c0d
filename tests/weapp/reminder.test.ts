import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const ASK = '开会前在微信里提醒我';

let cloud: TestCloud;
let phone: Device;

const openidOf = (index: number): string => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.openid;
};
const creditsOf = async (index: number): Promise<readonly number[]> => {
  const { templates } = await must(cloud.call, openidOf(index), 'reminder', 'templates', {});
  return templates.map(({ credits }) => credits);
};

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call);
  const startsAt = Date.now() + 50 * HOUR;
  await must(cloud.call, cloud.secretary, 'meeting', 'create', {
    kind: 'themedPartyDay',
    title: '学习党章',
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

test('没点之前微信不问；点了以后微信按服务器给的模板问，不答应的什么也没记', async () => {
  await phone.login(openidOf(8));
  await phone.see(ASK);
  expect(phone.asked).toEqual([]);
  phone.answerSubscribe('reject');
  await phone.tap(ASK);
  await phone.see('没有答应也不要紧');
  expect(phone.asked).toEqual([['local-template-event']]);
  expect(await creditsOf(8)).toEqual([0, 0]);
});

test('答应的记到服务器，写明已答应几次；活动页也写着', async () => {
  phone.answerSubscribe('accept');
  await phone.tap(ASK);
  await phone.see('已答应提醒 1 次');
  expect(await creditsOf(8)).toEqual([1, 0]);
  await phone.tap('学习党章');
  await phone.see('已答应提醒 1 次');
  expect(phone.path()).toBe('packages/life/event/index');
});

test('“我的”里再答应一次两种都问，能全关掉；关了首页写明', async () => {
  await phone.launch('/pages/mine/index');
  await phone.see('还能收 1 次');
  await phone.tap('再答应一次');
  await phone.see('还能收 2 次');
  expect(phone.asked.at(-1)).toEqual(['local-template-event', 'local-template-todo']);
  expect(await creditsOf(8)).toEqual([2, 1]);
  await phone.tap('到时提醒我');
  await phone.see('已关');
  await phone.launch('/pages/home/index');
  await phone.see('微信提醒已关');
  expect(phone.text()).toContain('接下来的会');
});
