import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { H5_DIST } from '../../config/paths';
import { dayOf, yearOf } from '../../types/time';
import type { Branch, World } from '../functions/support/world';
import { at, foundBranch, openWorld, person } from '../functions/support/world';
import { PHONE, current, keepBoth, launchBrowser } from './harness/browser';

/** 支部日常：计划报备来回一次、党费逾期只是拟记、谈话由对方答复、流动报告与联系、记录本导出。 */

jest.setTimeout(240_000);

const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader' }),
  person('李记录', '13900000002'),
  person('张欠交', '13900000003'),
  person('陈外出', '13900000004'),
  person('吴老', null, { serviceStatus: 'retired' }),
];
const THEME = '学习党章，重温入党誓词';
const NOTE = '谈了家里老人看病的事';
const RETURNED = '主题还没有写全，请补上';

let world: World;
let branch: Branch;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  world = await openWorld({ staticDir: H5_DIST });
  // 页面按手机的时间显示这个月，本机云拨到同一时刻。
  world.cloud.clock.set(Date.now());
  branch = await foundBranch(world, 'oAffairs', PEOPLE, { secretary: 0, recorder: 1 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function openPhone(openid: string, page: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, acceptDownloads: true });
  context.setDefaultTimeout(15_000);
  await context.addInitScript((id) => window.sessionStorage.setItem('local-openid', id), openid);
  const tab = await context.newPage();
  await tab.goto(`${world.cloud.url}/app/#/${page}`);
  return tab;
}
const phoneOf = (index: number, page: string): Promise<Page> =>
  openPhone(at(branch, index).client.openid, page);
const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();
const press = (tab: Page, name: string | RegExp): Promise<void> =>
  current(tab).getByRole('button', { name }).last().click();
const tap = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().click();
const field = (tab: Page, label: string) =>
  current(tab).locator('.field', { hasText: label }).locator('input, textarea');

test('书记排计划、填主题、报上级；上级退回，改了再报，收到回执', async () => {
  const secretary = await phoneOf(0, 'packages/affairs/plan/index');
  await press(secretary, /生成 \d+ 年草案/);
  await see(secretary, '还没有报上级备案');
  await keepBoth(secretary, '书记-年度计划', '还没有报上级备案');
  await tap(secretary, '主题党日');
  await field(secretary, '主题').fill(THEME);
  await press(secretary, '保存');
  await see(secretary, THEME);
  await press(secretary, '报上级备案');
  await press(secretary, '确定报上去');
  await see(secretary, '已报上级，等回执');

  const superior = await openPhone('oSuperior', 'packages/superior/overview/index');
  await tap(superior, '答复支部报来的计划');
  await see(superior, '请答复');
  await tap(superior, 'oAffairs支部');
  await see(superior, '支部报来的计划，请答复');
  await press(superior, '退回');
  await field(superior, '为什么退回').fill(RETURNED);
  await press(superior, '退回给支部');
  await see(superior, '已退回');

  await secretary.reload();
  await see(secretary, '上级退回了，请改好再报');
  await see(secretary, new RegExp(RETURNED));
  await keepBoth(secretary, '书记-计划被退回', '上级退回了');
  await press(secretary, '重新报上级备案');
  await press(secretary, '确定报上去');
  await see(secretary, '已报上级，等回执');

  await superior.reload();
  await press(superior, '收下，给回执');
  await see(superior, '已收下');
  await secretary.reload();
  await see(secretary, '上级已收下');
  await see(secretary, /回执：.*收下/);
});

test('书记首页写着还欠什么，点开逐项看', async () => {
  const secretary = await phoneOf(0, 'pages/home/index');
  await see(secretary, '逐项看，看依据');
  await tap(secretary, '逐项看，看依据');
  await see(secretary, /还差 \d+ 次/);
  await press(secretary, /依据哪一条，为什么/);
  await see(secretary, /应不少于/);
});

test('党费一次勾多人；逾期只提出拟记减分，本人先看到、可申辩，分数不动', async () => {
  const recorder = await phoneOf(1, 'packages/affairs/dues/index');
  await see(recorder, '这个月还没登记');
  await keepBoth(recorder, '记录员-党费登记', '这个月还没登记');
  await press(recorder, '前一月');
  await press(recorder, '全部勾上');
  await current(recorder).getByRole('switch', { name: '张欠交' }).click();
  await press(recorder, /记为已交（4 人）/);
  await see(recorder, '张欠交（未交）');
  const before = await at(branch, 2).client.must('meeting', 'today', {});
  await press(recorder, '提出拟记减分');
  await see(recorder, /这里只是提出，不会扣分/);
  await current(recorder).getByRole('button', { name: '提出', exact: true }).click();
  await see(recorder, /提出了 \d+ 人，已通知本人/);

  const member = await phoneOf(2, 'pages/home/index');
  await see(member, '请你回应一条记录');
  const { score } = await at(branch, 2).client.must('meeting', 'today', {});
  expect(before.score?.pending).toBe(0);
  expect(score?.pending).toBe(1);
  expect(score?.score).toBe(before.score?.score);
});

test('谈话由对方答复；台账没有内容', async () => {
  const secretary = await phoneOf(0, 'packages/affairs/talkNew/index');
  await current(secretary).getByRole('switch', { name: '张欠交' }).click();
  await field(secretary, '谈了什么').fill(NOTE);
  await press(secretary, '记下');
  await see(secretary, '王书记与张欠交谈话');

  const member = await phoneOf(2, 'packages/affairs/talks/index');
  await see(member, NOTE);
  await keepBoth(member, '党员-我的谈话', '没有谈过');
  await press(member, '没有谈过');
  await see(member, '对方说没有谈过');

  const ledger = await phoneOf(0, 'packages/affairs/talkLedger/index');
  await see(ledger, '王书记与张欠交');
  await see(ledger, '对方说没有谈过');
  expect(await current(ledger).innerText()).not.toContain(NOTE);
});

test('外出前报告，支部看到并登记联系，回来登记', async () => {
  const member = await phoneOf(3, 'packages/affairs/mobile/index');
  await press(member, '外出前报告');
  await field(member, '去哪里').fill('深圳');
  await field(member, '怎么联系').fill('13900000004');
  await field(member, '为什么去').fill('随子女居住');
  await press(member, '报告支部');
  await see(member, '你现在在外');

  const recorder = await phoneOf(1, 'packages/affairs/mobileList/index');
  await tap(recorder, '陈外出');
  await press(recorder, '登记一次联系');
  await press(recorder, '登记');
  await current(recorder).locator('.sheet').waitFor({ state: 'detached' });
  const { records } = await at(branch, 1).client.must('membership', 'mobileList', {});
  expect(records[0]?.branchContactOn).toBe(dayOf(world.cloud.clock.now()));

  await press(member, '我回来了');
  await press(member, '登记返回');
  await see(member, '你现在没有外出');
});

test('党员卡和记录本看得到党费，导得出 Excel', async () => {
  const member = await phoneOf(1, 'packages/affairs/card/index');
  await see(member, /年活动记录/);
  await keepBoth(member, '党员-卡和记录本', '年活动记录');
  const [download] = await Promise.all([
    member.waitForEvent('download'),
    press(member, '导出 Excel'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await see(member, /已下载/);
  const { book } = await at(branch, 1).client.must('membership', 'card', {
    year: yearOf(world.cloud.clock.now()),
  });
  expect(book.lines.length).toBeGreaterThan(0);
});
