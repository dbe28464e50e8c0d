import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ARTIFACTS } from '../../../config/paths';

const CANDIDATES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** 手机大小与投影大小，CSS 像素。 */
export const PHONE = { width: 390, height: 844 } as const;
export const PROJECTOR = { width: 1440, height: 810 } as const;

/** 翻页、弹层动画的时长上限，毫秒。 */
const SETTLE = 600;

/** 真实的 Chromium；找不到系统装的，就用 playwright 自带的那份。 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((each) => each !== undefined && existsSync(each));
  return chromium.launch({
    args: FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** 在新页签里经本机登录页选一个身份进来：一个页签一个人。 */
export async function enterAs(context: BrowserContext, url: string, who: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${url}/`);
  await tab.getByRole('button', { name: who }).first().click();
  await tab.waitForURL(/\/app\//);
  return tab;
}

/** 打开或关上本页签的关怀模式，并重新打开当前页。 */
export async function setCare(tab: Page, on: boolean): Promise<void> {
  await tab.evaluate((value) => {
    window.localStorage.setItem('care', JSON.stringify({ data: value ? 'on' : 'off' }));
  }, on);
  await tab.reload();
}

/** 截图给人看，要时才截（KEEP_SCREENS=1）：平时跑测试不为它多等好几分钟。 */
const KEEP = process.env['KEEP_SCREENS'] === '1';

/** 留一张截图，在 artifacts/screens。 */
export async function keepScreen(tab: Page, name: string): Promise<void> {
  // 看不见的页签不走动画、定时器也慢，先翻到前面。
  await tab.bringToFront();
  if (!KEEP) return;
  const dir = path.join(ARTIFACTS, 'screens');
  await mkdir(dir, { recursive: true });
  // 等翻页与弹层的动画走完、字体就位，截到的才是人看到的。
  await tab.waitForTimeout(SETTLE);
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: path.join(dir, `${name}.png`) });
}

/** 平时与关怀模式各留一张，最后回到平时；不截图的时候也重开一次，故事接着往下走的处境一样。 */
export async function keepBoth(tab: Page, name: string, ready: string): Promise<void> {
  await keepScreen(tab, name);
  if (KEEP) {
    await setCare(tab, true);
    await current(tab).getByText(ready).first().waitFor();
    await keepScreen(tab, `${name}-care`);
  }
  await setCare(tab, false);
  await current(tab).getByText(ready).first().waitFor();
}

/** Taro 的 H5 把走过的页面留在文档里；这里只认正显示的那一页。 */
export function current(tab: Page) {
  return tab.locator('.taro_page:visible').last();
}
