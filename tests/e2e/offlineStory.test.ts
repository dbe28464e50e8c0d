import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { H5_DIST } from '../../config/paths';
import { holdStarted, qrOf } from '../functions/support/meetingInputs';
import type { Branch, World } from '../functions/support/world';
import { HOUR, at, foundBranch, openWorld, person } from '../functions/support/world';
import { keepBoth, launchBrowser } from './harness/browser';
import { appUrl, gone, killApp, openPhone, pick, press, see } from './harness/phone';

/** 断网签到：会场没有网络，扫到的码留在手机里，网络一通自己交上，只算一次；主持设备照名单登记也一样。 */

jest.setTimeout(180_000);

const HOME = 'pages/home/index';
const TITLE = '地下会议室里的党员大会';
const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader' }),
  person('李记录', '13900000002'),
  person('赵等着', '13900000003'),
  person('钱关机', '13900000004'),
  person('孙过期', '13900000005'),
  person('周老', null, { serviceStatus: 'retired' }),
  person('吴老', null, { serviceStatus: 'retired' }),
];
const [STAYING, CLOSING, LATE] = [2, 3, 4];

let world: World;
let branch: Branch;
let browser: Browser;
let meetingId = '';
/** 三名党员的手机，与主持的设备。 */
const phones = new Map<number, Page>();
let desk: Page;
/** 送到云函数的补交：谁的手机、哪个请求号。 */
const delivered: { readonly who: number; readonly requestId: string }[] = [];

const client = (index: number) => at(branch, index).client;
const phoneOf = (index: number): Page => {
  const tab = phones.get(index);
  if (!tab) throw new Error(`第 ${index} 人还没有到会场`);
  return tab;
};
const live = () => client(0).must('meeting', 'live', { meetingId });
const methodsOf = async (name: string) => {
  const { attendees } = await live();
  return attendees.filter((each) => each.name === name).map(({ method }) => method);
};
/** 账上这个人这次活动的签到有几笔。 */
const written = async (index: number): Promise<number> => {
  const { memberId } = at(branch, index);
  const entries = await world.store.all('journal', { type: 'meeting.checkedIn' });
  return entries.filter(({ _id }) => _id === `c_${meetingId}_${memberId}`).length;
};
const offline = (tab: Page, on: boolean): Promise<void> => tab.context().setOffline(on);

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  world = await openWorld({ staticDir: H5_DIST });
  world.cloud.clock.set(Date.now());
  branch = await foundBranch(world, 'oOffline', PEOPLE, { secretary: 0, recorder: 1 });
  meetingId = await holdStarted(world, client(0), TITLE);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** 进会场前打开过小程序、看过签到页；然后没有网络了。 */
async function arrive(index: number): Promise<void> {
  const tab = await openPhone(browser, world.cloud.url, client(index).openid, HOME);
  phones.set(index, tab);
  tab.on('response', (response) => {
    const sent = response.request().postData() ?? '';
    if (!sent.includes('"handIn"')) return;
    const { data } = JSON.parse(sent) as { data: { requestId: string } };
    delivered.push({ who: index, requestId: data.requestId });
  });
  await press(tab, '去签到');
  await see(tab, '扫会场大屏上的二维码');
  await tab.goBack();
  await see(tab, '请签到');
  await offline(tab, true);
}

/** 扫到大屏上此刻的码，带着它进签到页。 */
async function scan(index: number): Promise<void> {
  const tab = phoneOf(index);
  const qr = await qrOf(client(0), meetingId);
  await tab.evaluate((code) => {
    window.location.hash = `#/pages/checkin/index?qr=${encodeURIComponent(code)}`;
  }, qr);
  await see(tab, '已记下，等网络');
}

test('会场没有网络：扫到的码记在手机里，签到页、首页都写明还没有算签到', async () => {
  await Promise.all(
    [STAYING, CLOSING, LATE].map(async (index) => {
      await arrive(index);
      await scan(index);
    }),
  );
  const tab = phoneOf(STAYING);
  await see(tab, '现在没有网络，签到还没有交上去');
  await press(tab, '好');
  await see(tab, '有 1 次签到等网络，会自动交');
  await see(tab, /还没有算签到/);
  await killApp(phoneOf(CLOSING));
  await killApp(phoneOf(LATE));
  expect((await live()).attendees).toEqual([]);
  expect(delivered).toEqual([]);
});

test('网络通了不用点，自己交；应答丢了、又刷新了页面，也只算一次', async () => {
  const tab = phoneOf(STAYING);
  const sent: string[] = [];
  // 第一次送到了、应答丢在路上；第二次送到了、应答还没回来页面就被刷新。
  const reloaded = new Promise<void>((done) => {
    void tab.context().route('**/call/meeting', async (route: Route) => {
      const text = route.request().postData() ?? '';
      if (!text.includes('"handIn"') || sent.length === 2) return route.continue();
      sent.push((JSON.parse(text) as { data: { requestId: string } }).data.requestId);
      await route.fetch();
      if (sent.length === 1) return route.abort();
      done();
      return undefined;
    });
  });
  await offline(tab, false);
  await reloaded;
  await tab.reload();
  await see(tab, '签到已交上');
  await see(tab, TITLE);
  await keepBoth(tab, '断网签到-已交上', '签到已交上');
  const ids = delivered.filter(({ who }) => who === STAYING).map(({ requestId }) => requestId);
  expect(sent).toHaveLength(2);
  expect(new Set([...sent, ...ids]).size).toBe(1);
  expect(await methodsOf('赵等着')).toEqual(['offline']);
  expect(await written(STAYING)).toBe(1);
  await press(tab, '知道了');
  await see(tab, /已签到/);
});

test('扫完就关掉小程序的，网络通了下次打开时自己交上；看过就收起，不再交', async () => {
  const tab = phoneOf(CLOSING);
  await offline(tab, false);
  expect(await methodsOf('钱关机')).toEqual([]);
  await tab.goto(appUrl(world.cloud.url, HOME));
  await see(tab, '签到已交上');
  await press(tab, '知道了');
  await tab.reload();
  await see(tab, /已签到/);
  expect(await tab.getByText('签到已交上').count()).toBe(0);
  expect(delivered.filter(({ who }) => who === CLOSING)).toHaveLength(1);
  expect(await methodsOf('钱关机')).toEqual(['offline']);
});

test('主持设备断网照名单登记，没交就关掉；再打开自己交上，应答丢了也只算一次', async () => {
  desk = await openPhone(
    browser,
    world.cloud.url,
    client(1).openid,
    `packages/branch/host/index?meetingId=${meetingId}`,
  );
  await see(desk, '周老');
  await offline(desk, true);
  await see(desk, '没有网络，照名单登记');
  await pick(desk, '周老');
  await see(desk, '已记 1 人');
  await killApp(desk);
  expect(await methodsOf('周老')).toEqual([]);

  const sent: string[] = [];
  await desk.context().route('**/call/meeting', async (route: Route) => {
    const text = route.request().postData() ?? '';
    if (!text.includes('"handInRoll"')) return route.continue();
    sent.push((JSON.parse(text) as { data: { requestId: string } }).data.requestId);
    if (sent.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await offline(desk, false);
  await desk.goto(appUrl(world.cloud.url, `packages/branch/host/index?meetingId=${meetingId}`));
  await see(desk, /经手/);
  await gone(desk, '断网时登记的名单');
  await desk.context().unroute('**/call/meeting');
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
  expect(await methodsOf('周老')).toHaveLength(1);
  expect(await written(5)).toBe(1);
});

test('超过容许时间才交：手机、主持设备都说清为什么不收、依据哪条、怎么办', async () => {
  await offline(desk, true);
  await see(desk, '没有网络，照名单登记');
  await pick(desk, '吴老');
  await see(desk, '已记 1 人');
  await killApp(desk);
  await client(0).must('meeting', 'close', { meetingId });
  world.cloud.clock.advance(25 * HOUR);

  const tab = phoneOf(LATE);
  await offline(tab, false);
  await tab.goto(appUrl(world.cloud.url, HOME));
  await see(tab, '有一次签到没有收下');
  await see(tab, /24 小时/);
  await see(tab, /依据：/);
  await see(tab, /找记录员补签/);
  await keepBoth(tab, '断网签到-没有收下', '有一次签到没有收下');
  await press(tab, '知道了');
  await gone(tab, '有一次签到没有收下');
  expect(await methodsOf('孙过期')).toEqual([]);

  await offline(desk, false);
  await desk.goto(appUrl(world.cloud.url, `packages/branch/host/index?meetingId=${meetingId}`));
  await see(desk, '断网时登记的名单');
  await see(desk, /24 小时/);
  // 再交多少遍都一样的，不给“再交一次”。
  expect(await desk.getByText('再交一次').count()).toBe(0);
  await keepBoth(desk, '主持屏-断网名单没有收下', '断网时登记的名单');
  await press(desk, '不交了，从这台设备上删掉');
  await gone(desk, '断网时登记的名单');
  await desk.reload();
  await see(desk, '签到已结束');
  expect(await desk.getByText('断网时登记的名单').count()).toBe(0);
  expect(await methodsOf('吴老')).toEqual([]);
  expect(await written(6)).toBe(0);
});
