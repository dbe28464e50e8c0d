import { dayOf } from '../../types/time';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const MINE = '/packages/affairs/mobile/index';
const LIST = '/packages/affairs/mobileList/index';
const AWAY = 8;

let cloud: TestCloud;
let phone: Device;

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call);
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

const away = () => {
  const member = cloud.members[AWAY];
  if (!member) throw new Error(`没有第 ${AWAY} 名党员`);
  return member;
};
async function openAs(openid: string, page: string): Promise<void> {
  await phone.login(openid);
  await phone.launch(page);
}
const journeys = async () => {
  const { records } = await must(cloud.call, cloud.secretary, 'membership', 'mobileList', {});
  return records.filter(({ name }) => name === away().name);
};
/** 名单里点开这个人。 */
async function openPerson(): Promise<void> {
  await openAs(cloud.secretary, LIST);
  await phone.tapTo(away().name, '登记一次联系');
}

test('走之前报告：去哪里、怎么联系、为什么去，都写了才能报', async () => {
  await openAs(away().openid, MINE);
  await phone.see('你现在没有外出');
  await phone.tapTo('外出前报告', '为什么去');
  await phone.fill('去哪里', '深圳');
  await phone.fill('怎么联系', '13800000008');
  await phone.tap('报告支部');
  expect(await journeys()).toEqual([]);
  await phone.fill('为什么去', '随子女居住');
  await phone.tap('报告支部');
  await phone.see('你现在在外');
  expect(phone.path()).toBe('packages/affairs/mobile/index');
  expect(phone.text()).toContain('没有把远程参加算作到会');
  expect(await journeys()).toEqual([
    expect.objectContaining({ destination: '深圳', leftOn: dayOf(Date.now()), returnedOn: null }),
  ]);
});

test('向支部汇报一次，顺便改了电话；支部联系上也登记，两边各记各的', async () => {
  await phone.tapTo('向支部汇报一次', '哪天汇报的');
  await phone.fill('新的联系方式（没变就不写）', '13700000008');
  await phone.tap('登记');
  await phone.gone('哪天汇报的');
  await phone.see('13700000008');
  const today = dayOf(Date.now());
  expect((await journeys())[0]).toMatchObject({ memberContactOn: today, contact: '13700000008' });

  await openPerson();
  await phone.tapTo('登记一次联系', '哪天联系上的');
  await phone.tap('登记');
  await phone.gone('哪天联系上的');
  expect((await journeys())[0]?.branchContactOn).toBe(today);
});

test('支部定了远程参加算到会：书记写明哪次会定的，本人看得到', async () => {
  await openAs(cloud.secretary, LIST);
  await phone.see('不算到会');
  await phone.tapTo('在外的人远程参加', '支部定的是');
  await phone.tapIn(({ attrs }) => String(attrs['class'] ?? '').includes('choices-list'), '算到会');
  await phone.fill('哪次会定的、为什么', '十一月支部党员大会定的，人在外地的多');
  await phone.tap('登记');
  await phone.gone('支部定的是');
  const { remoteCounts } = await must(cloud.call, cloud.secretary, 'membership', 'mobileList', {});
  expect(remoteCounts).toBe(true);
  await openAs(away().openid, MINE);
  await phone.see('在外远程参加活动算到会');
});

test('开会时在外的人视频参加：登记下来照实写明远程，算到会', async () => {
  const startsAt = Date.now() + HOUR / 2;
  const { meetingId } = await must(cloud.call, cloud.secretary, 'meeting', 'create', {
    kind: 'generalMeeting',
    title: '讨论工作计划',
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  await must(cloud.call, cloud.secretary, 'meeting', 'open', { meetingId });
  await openPerson();
  await phone.see('按本支部的规定算到会');
  await phone.tap('讨论工作计划');
  await phone.fill('怎么参加的', '视频');
  await phone.tap('登记远程参加');
  await phone.see('✓ 已登记');
  const { attendees } = await must(cloud.call, cloud.secretary, 'meeting', 'live', { meetingId });
  expect(attendees).toEqual([expect.objectContaining({ name: away().name, method: 'remote' })]);
});

test('回来登记一下，支部的名单里就没有了；以前的外出本人还看得到', async () => {
  await openAs(away().openid, MINE);
  await phone.see('我回来了');
  await phone.tapTo('我回来了', '哪天回来的');
  await phone.tap('登记返回');
  await phone.see('你现在没有外出');
  expect(phone.text()).toContain('以前的外出');
  expect(phone.text()).toContain('深圳');
  expect(await journeys()).toEqual([]);
  await openAs(cloud.secretary, LIST);
  await phone.see('在外的');
  expect(phone.text()).not.toContain('深圳');
});
