import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { H5_DIST } from '../../config/paths';
import { current, keepBoth, keepScreen, launchBrowser, PHONE } from './harness/browser';
import { at } from '../functions/support/world';
import { CustodyMeeting, meetingTime, must, openPlace } from '../ballot/custody/meeting';
import type { Place } from '../ballot/custody/meeting';

/** 四部手机照屏幕上说的办：登记、造钥匙、分钥匙、签票、交钥匙、两步开封，直到计票。 */

let place: Place;
let meeting: CustodyMeeting;
let browser: Browser;
let context: BrowserContext;
/** 监票人 s，计票人 t0、t1、t2。 */
const tabs: Page[] = [];
const tab = (i: number): Page => {
  const page = tabs[i];
  if (!page) throw new RangeError(`没有第 ${i} 个页签`);
  return page;
};

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  place = await openPlace({ staticDir: H5_DIST });
  const startsAt = meetingTime(place.world);
  meeting = await CustodyMeeting.prepare(place, startsAt);
  place.world.cloud.clock.set(startsAt);
  must(await meeting.elect());
  await meeting.gather();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: PHONE });
  context.setDefaultTimeout(60_000);
  for (const i of [1, 2, 3, 4]) tabs.push(await openTab(at(place.branch, i).client.openid));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await place?.world.close();
});

/** 一个页签一个人，直接进“监票计票”。 */
async function openTab(openid: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((id) => window.sessionStorage.setItem('local-openid', id), openid);
  const { url } = place.world.cloud;
  await page.goto(`${url}/app/#/packages/keeper/index/index?appraisalId=${meeting.appraisalId}`);
  return page;
}

const see = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.bringToFront();
  await current(page).getByText(text).first().waitFor();
};
const press = async (page: Page, name: string): Promise<void> => {
  await page.bringToFront();
  await current(page).getByRole('button', { name }).last().click();
};
/** 手机（浏览器）里存着的全部东西。 */
const storedIn = async (page: Page): Promise<string> =>
  (await page.evaluate(() => JSON.stringify({ ...window.localStorage }))).replaceAll('\\', '');
const wordOn = async (page: Page): Promise<string> =>
  (await current(page).locator('.keeper-word').innerText()).replace(/\D/g, '');

test('登记四部手机，核对字四部一样', async () => {
  await see(tab(0), '第一步：登记这部手机');
  await keepBoth(tab(0), '监票计票-登记', '第一步：登记这部手机');
  await press(tab(0), '登记这部手机');
  await see(tab(0), /还差计票人 3 部/);
  await keepBoth(tab(0), '监票计票-等登记', '这部手机已登记');
  for (const i of [1, 2, 3]) await press(tab(i), '登记这部手机');
  for (const i of [0, 1, 2, 3]) await see(tab(i), i === 0 ? '造总票钥匙' : /^分第一道封的钥匙/);
  const words = new Set<string>();
  for (const page of tabs) {
    await page.bringToFront();
    words.add(await wordOn(page));
  }
  expect([...words]).toEqual([expect.stringMatching(/^\d{24}$/)]);
}, 120_000);

test('监票人造总票钥匙，两名计票人各分一道', async () => {
  await keepBoth(tab(0), '监票计票-造总票钥匙', '造总票钥匙');
  await press(tab(0), '造总票钥匙');
  await see(tab(0), '你的事办好了，等别人');
  await see(tab(1), '分第一道封的钥匙');
  await keepBoth(tab(1), '监票计票-分钥匙', '分第一道封的钥匙');
  await press(tab(1), '核对字一致，分钥匙');
  await see(tab(1), '你的事办好了，等别人');
  await see(tab(2), '分第二道封的钥匙');
  await press(tab(2), '核对字一致，分钥匙');
  for (const page of tabs) await see(page, '钥匙都备齐了');
  await keepBoth(tab(3), '监票计票-备齐', '钥匙都备齐了');
}, 120_000);

test('发票：监票人的手机自己签；退出再进来接着签', async () => {
  await meeting.start();
  for (const i of [1, 2, 3]) await see(tab(i), '正在发票');
  await see(tab(0), '正在签票');
  await see(tab(0), '✓ 票面清单核对无误');
  const voters = [0, 1, 2, 3, 4, 5].map((i) => at(place.branch, i).client);
  const taken: Parameters<CustodyMeeting['envelope']>[0][] = [];
  for (const [turn, voter] of [...voters, ...meeting.reps].entries()) {
    if (turn === 3) await tab(0).reload();
    const { draft, input } = await meeting.draft(voter);
    let signatures: string | null = null;
    for (let ask = 0; ask < 60 && signatures === null; ask += 1) {
      ({ signatures } = await voter.must('appraisal', 'issue', input));
      if (signatures === null) await tab(0).waitForTimeout(300);
    }
    const tokens = meeting.finish(draft, signatures);
    if (!tokens) throw new Error('监票人的手机没有签好');
    taken.push(tokens);
  }
  await see(tab(0), /^8$/);
  await keepBoth(tab(0), '监票计票-签票', '正在签票');
  await keepBoth(tab(1), '监票计票-等关箱', '正在发票');
  await meeting.openBox();
  for (const tokens of taken) await meeting.cast(meeting.envelope(tokens, 'qualified'));
  await see(tab(0), '正在投票');
  const kept = await storedIn(tab(0));
  expect(kept).toContain('"generalSecrets":null');
  expect(kept).not.toMatch(/"generalSecrets":\[/);
}, 240_000);

test('关箱：第三人交钥匙，两人先后开封，计票，手机上的钥匙抹去', async () => {
  must(await meeting.close());
  await see(tab(3), '把你的钥匙交给开封人');
  await see(tab(1), '等别人交第一道封的钥匙');
  await keepBoth(tab(1), '监票计票-等交钥匙', '等别人交第一道封的钥匙');
  await press(tab(1), '有人的手机用不了？');
  await see(tab(1), '由我把钥匙');
  await keepScreen(tab(1), '监票计票-手机用不了');
  await press(tab(1), '关闭');
  await keepBoth(tab(3), '监票计票-交钥匙', '把你的钥匙交给开封人');
  await press(tab(3), '交出钥匙');
  await see(tab(3), '正在开封');
  await see(tab(1), '开封第一步');
  await press(tab(1), '取信封');
  await see(tab(1), /取到 11 封/);
  await keepScreen(tab(1), '监票计票-开封第一步');
  await keepBoth(tab(2), '监票计票-等第一步', '正在开封');
  await press(tab(1), '数目和核对字都一致，开封');
  await see(tab(1), '正在开封');
  await see(tab(2), '开封第二步');
  await keepBoth(tab(2), '监票计票-开封第二步', '开封第二步');
  await press(tab(2), '开票');
  for (const page of tabs) await see(page, '两道封都开完了');
  must(await meeting.count());
  for (const page of tabs) await see(page, '已经计票');
  await keepBoth(tab(0), '监票计票-完成', '已经计票');
  const kept = await storedIn(tab(0));
  expect(kept).toMatch(/"deviceSecret":null/);
  expect(kept).not.toMatch(/"deviceSecret":"/);
}, 240_000);
