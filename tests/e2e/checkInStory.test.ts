import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { foundBranch, type Founded } from '../../config/demo/foundBranch';
import { startBranchCloud } from '../../config/local/branchCloud';
import { H5_DIST } from '../../config/paths';
import type { LocalCloud } from '../../localcloud/server';
import {
  PHONE,
  PROJECTOR,
  current,
  enterAs,
  keepBoth,
  keepScreen,
  launchBrowser,
} from './harness/browser';
import { readScreenQr } from './harness/readScreenQr';

jest.setTimeout(180_000);

const TITLE = '讨论年度工作计划';

let cloud: LocalCloud;
let branch: Founded;
let browser: Browser;
let context: BrowserContext;
let secretary: Page;

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  cloud = await startBranchCloud({ storage: { mode: 'memory' }, staticDir: H5_DIST });
  branch = await foundBranch(cloud);
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

/** 大屏上的 8 位数字。 */
async function digitsOn(tab: Page): Promise<string> {
  const text = await current(tab).locator('.host-digits').innerText();
  return text.replace(/\D/g, '');
}

test('书记三步建好活动，开始签到，大屏出码', async () => {
  secretary = await enterAs(context, cloud.url, '书记 · ');
  await see(secretary, '新建活动');
  await keepBoth(secretary, '书记-首页', '新建活动');
  await current(secretary).getByText('新建活动').click();
  await see(secretary, '种类');
  await current(secretary).locator('.field', { hasText: '主题' }).locator('input').fill(TITLE);
  await current(secretary)
    .locator('.field', { hasText: '地点' })
    .locator('input')
    .fill('三楼会议室');
  await keepBoth(secretary, '书记-新建活动', '种类');
  await current(secretary).locator('.field', { hasText: '主题' }).locator('input').fill(TITLE);
  await current(secretary)
    .locator('.field', { hasText: '地点' })
    .locator('input')
    .fill('三楼会议室');
  await press(secretary, '建好，去主持屏');
  await see(secretary, '还没有开始签到');
  await press(secretary, '开始签到');
  await see(secretary, /秒后换新码/);
  await keepBoth(secretary, '主持屏-手机', '应到');
  expect(await digitsOn(secretary)).toMatch(/^\d{8}$/);
});

test('两名党员各开一个页签：一人输数字码，一人扫大屏上画出来的二维码', async () => {
  const typing = await enterAs(context, cloud.url, nameOf(8));
  await see(typing, '请签到');
  await keepBoth(typing, '党员-首页-待签到', '请签到');
  await press(typing, '去签到');
  await see(typing, '扫会场大屏上的二维码');
  await keepBoth(typing, '党员-签到', '扫会场大屏上的二维码');
  await current(typing)
    .locator('input')
    .fill(await digitsOn(secretary));
  await press(typing, '用数字签到');
  await see(typing, '签到成功');
  await keepScreen(typing, '党员-签到成功');
  await press(typing, '好');
  await see(typing, /已签到/);

  const scanning = await enterAs(context, cloud.url, nameOf(9));
  await see(scanning, '请签到');
  // 浏览器会让看不见的页签停表；会场里大屏是另一台机器，一直亮着。
  await secretary.bringToFront();
  await secretary.waitForResponse(/\/call\/meeting/);
  await see(secretary, /[1-9]\d* 秒后换新码/);
  const code = encodeURIComponent(await readScreenQr(secretary));
  await scanning.goto(`${cloud.url}/app/#/pages/checkin/index?qr=${code}`);
  await scanning.reload();
  await see(scanning, '签到成功');

  await secretary.bringToFront();
  await see(secretary, nameOf(8));
  await see(secretary, nameOf(9));
  await see(secretary, /还差 \d+ 人到法定人数/);
});

test('伪造的码、过期的码都不行，说清为什么', async () => {
  const forger = await enterAs(context, cloud.url, nameOf(10));
  await see(forger, '请签到');
  await forger.goto(`${cloud.url}/app/#/pages/checkin/index?qr=forged`);
  await forger.reload();
  await see(forger, '签到码不对');
  await keepScreen(forger, '党员-签到被拒');
});

test('记录员给没有手机的人代签，其余的人也签到，大屏显示到了法定人数', async () => {
  const phoneless = branch.roster.find((member) => !member.bound);
  if (!phoneless) throw new Error('样例里应有没有手机的党员');
  await current(secretary).locator('.row-tap', { hasText: phoneless.name }).click();
  await see(secretary, `给${phoneless.name}代签`);
  await keepScreen(secretary, '主持屏-代签');
  await press(secretary, '本人在场，代签');
  await current(secretary).getByText(`给${phoneless.name}代签`).waitFor({ state: 'detached' });

  const meetingId = new URL(secretary.url().replace('#', '')).searchParams.get('meetingId');
  if (meetingId === null) throw new Error('主持屏网址里没有活动编号');
  const digits = await digitsOn(secretary);
  for (const { client } of branch.members.slice(11, 34)) {
    await client.must('meeting', 'checkIn', { meetingId, digits });
  }
  await see(secretary, '✓ 已到法定人数');
  await current(secretary).getByText(TITLE).scrollIntoViewIfNeeded();
  await keepScreen(secretary, '主持屏-手机-够数');
  await secretary.setViewportSize(PROJECTOR);
  await keepScreen(secretary, '主持屏-投影');
  await secretary.setViewportSize(PHONE);
});

test('实到点得开：依据哪一条、怎么算的', async () => {
  await current(secretary).getByRole('button', { name: /^应到/ }).click();
  await see(secretary, /〔纯洁〕|〔过硬〕/);
  await keepScreen(secretary, '主持屏-为什么');
  await press(secretary, '关闭');
});

test('结束后，缺席的人收到待回应的记录，可以申辩；分数没有自动扣', async () => {
  // 建会时默认下一刻钟开始，到了时间才能结束（M7）。
  cloud.clock.advance(15 * 60_000);
  await press(secretary, '结束活动');
  await see(secretary, '结束活动？');
  await keepScreen(secretary, '主持屏-结束');
  await press(secretary, '确认结束');
  await see(secretary, '签到已结束');

  const absentee = await enterAs(context, cloud.url, nameOf(10));
  await see(absentee, '请你回应一条记录');
  await keepBoth(absentee, '党员-首页-待回应', '请你回应一条记录');
  await current(absentee).getByText('我的积分').click();
  await see(absentee, '年度得分');
  await see(absentee, '100');
  await see(absentee, '拟 −3 分');
  await keepBoth(absentee, '党员-积分', '年度得分');
  await current(absentee).locator('.row-tap').first().click();
  await see(absentee, '请你说说');
  await keepBoth(absentee, '党员-记录', '请你说说');
  await current(absentee).locator('textarea').fill('当天在外地出差，会前已向支部书记口头报告。');
  await press(absentee, '提交申辩');
  await see(absentee, '等支部认定');
});

test('书记看到申辩，认定不成立，本人看得到答复', async () => {
  await secretary.goto(`${cloud.url}/app/#/pages/home/index`);
  await secretary.reload();
  await see(secretary, '认定记录');
  await current(secretary).getByText('认定记录').click();
  await see(secretary, '可以认定');
  await keepScreen(secretary, '书记-待认定');
  await current(secretary)
    .locator('.row-tap', { hasText: nameOf(10) })
    .click();
  await see(secretary, '口头报告');
  await current(secretary).locator('textarea').fill('已核实，确有其事，按请假记。');
  await keepScreen(secretary, '书记-认定');
  await press(secretary, '不成立，不计分');
  await see(secretary, '不计分');

  const heard = await enterAs(context, cloud.url, nameOf(10));
  await see(heard, '我的积分');
  await current(heard).getByText('我的积分').click();
  await see(heard, '不成立');
  await current(heard).locator('.row-tap').first().click();
  await see(heard, '按请假记');
});
