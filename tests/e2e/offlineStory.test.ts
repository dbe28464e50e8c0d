import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { foundBranch, type Founded } from '../../config/demo/foundBranch';
import { startBranchCloud } from '../../config/local/branchCloud';
import { H5_DIST } from '../../config/paths';
import type { LocalCloud } from '../../localcloud/server';
import { PHONE, current, enterAs, keepBoth, keepScreen, launchBrowser } from './harness/browser';

jest.setTimeout(180_000);

const TITLE = '地下会议室里的党员大会';
const HOUR = 3_600_000;

let cloud: LocalCloud;
let branch: Founded;
let browser: Browser;
let context: BrowserContext;
let meetingId = '';
/** 一直开着的页签，与扫完码就关掉的页签。 */
let staying: Page;
let leaving: Page;
/** 送到云函数、有了应答的补交，各是哪个页签的。 */
const handedIn: Page[] = [];

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  cloud = await startBranchCloud({ storage: { mode: 'memory' }, staticDir: H5_DIST });
  branch = await foundBranch(cloud);
  const startsAt = cloud.clock.now() + HOUR / 2;
  ({ meetingId } = await branch.secretary.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: TITLE,
    place: '没有信号的会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  }));
  await branch.secretary.must('meeting', 'open', { meetingId });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: PHONE });
  context.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await cloud?.close();
});

const nameOf = (index: number): string => {
  const member = branch.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.name;
};
const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();
const press = (tab: Page, name: string): Promise<void> =>
  current(tab).getByRole('button', { name }).last().click();
const live = () => branch.secretary.must('meeting', 'live', { meetingId });

/** 进会场前打开过小程序、看过签到页，再回首页。 */
async function arrive(index: number): Promise<Page> {
  const tab = await enterAs(context, cloud.url, nameOf(index));
  tab.on('response', (response) => {
    if (response.request().postData()?.includes('"handIn"')) handedIn.push(tab);
  });
  await see(tab, '请签到');
  await press(tab, '去签到');
  await see(tab, '扫会场大屏上的二维码');
  await tab.goBack();
  await see(tab, '请签到');
  return tab;
}

/** 扫到大屏上此刻的码，带着它进签到页。 */
async function scan(tab: Page): Promise<void> {
  const { code } = await live();
  await tab.bringToFront();
  await tab.evaluate((qr) => {
    window.location.hash = `#/pages/checkin/index?qr=${encodeURIComponent(qr)}`;
  }, code?.qr ?? '');
  await see(tab, '已记下，等网络');
}

test('会场没有网络：两名党员扫到的码都先记下，首页写明等网络', async () => {
  staying = await arrive(8);
  leaving = await arrive(9);
  await context.setOffline(true);
  await scan(leaving);
  await leaving.close();
  await scan(staying);
  await keepScreen(staying, '党员-签到-等网络');
  await press(staying, '好');
  await see(staying, '有 1 次签到等网络，会自动交');
  await keepScreen(staying, '党员-首页-等网络');
  expect((await live()).attendees).toEqual([]);
  expect(handedIn).toEqual([]);
});

test('网络通了，开着的页签不用点，自己交上，只交一次', async () => {
  await staying.bringToFront();
  await context.setOffline(false);
  await see(staying, '签到已交上');
  await see(staying, TITLE);
  await keepBoth(staying, '党员-首页-已交上', '签到已交上');
  await press(staying, '知道了');
  await see(staying, /已签到/);
  expect(handedIn).toEqual([staying]);
  const { attendees } = await live();
  expect(attendees.map(({ name, method }) => [name, method])).toEqual([[nameOf(8), 'offline']]);
});

test('扫完码就关掉的，下次打开时交上', async () => {
  const back = await enterAs(context, cloud.url, nameOf(9));
  await see(back, '签到已交上');
  const { attendees } = await live();
  expect(attendees.filter(({ name }) => name === nameOf(9))).toHaveLength(1);
  await back.reload();
  await see(back, '签到已交上');
  await press(back, '知道了');
  await back.reload();
  await see(back, /已签到/);
  await expect(current(back).getByText('签到已交上').count()).resolves.toBe(0);
});
