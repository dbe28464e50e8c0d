import type { Browser, Page } from 'playwright-core';
import { PHONE, current } from './browser';

/** 等一样东西出现、点得着，最多等多久，毫秒。 */
const PATIENCE = 30_000;

/**
 * 一部手机：自己的存储、自己的网络，登录着 `openid` 这个微信，打开在 `page`（不带开头的斜杠）。
 *
 * @param now 手机上此刻几点（毫秒），拨过之后照常走；不给就是真的时间
 */
export async function openPhone(
  browser: Browser,
  url: string,
  openid: string,
  page: string,
  now?: number,
): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  if (now !== undefined) await context.addInitScript(moveClock, now - Date.now());
  await context.addInitScript((id) => window.sessionStorage.setItem('local-openid', id), openid);
  const tab = await context.newPage();
  await tab.goto(appUrl(url, page));
  return tab;
}

/** 在浏览器里执行：钟拨过 `shift` 毫秒。 */
function moveClock(shift: number): void {
  const real = Date.now.bind(Date);
  Date.now = () => real() + shift;
}

/** 某一页的网址。 */
export const appUrl = (url: string, page: string): string => `${url}/app/#/${page}`;

/**
 * 关掉小程序，存着的还在。不能直接关页签：浏览器先撤断网、后收页面，
 * 快要关的那一页会以为网络通了，把该留到下次的先办了。
 */
export async function killApp(tab: Page): Promise<void> {
  await tab.goto('about:blank');
}

/** 等到正显示的那一页上有这些字。 */
export const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();

/** 等到正显示的那一页上没有这些字。 */
export const gone = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor({ state: 'hidden' });

/** 按钮名要一字不差，才不会点到名字更长的那一个。 */
export const press = (tab: Page, name: string | RegExp): Promise<void> =>
  current(tab).getByRole('button', { name, exact: true }).last().click();

/** 点有这些字的一处。 */
export const tap = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().click();

/** 名单里勾一个人、拨一个开关。 */
export const pick = (tab: Page, name: string): Promise<void> =>
  current(tab).getByRole('switch', { name, exact: true }).click();

/** 选一项。 */
export const choose = (tab: Page, name: string | RegExp): Promise<void> =>
  current(tab).getByRole('radio', { name }).first().click();

/** 某一项的填写处。 */
export const field = (tab: Page, label: string) =>
  current(tab).locator('.field', { hasText: label }).locator('input, textarea').last();
