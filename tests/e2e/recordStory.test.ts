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

jest.setTimeout(180_000);

const TITLE = '讨论发展对象';
/** 一个红点的 PNG，浏览器会压成 JPEG 再传。 */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

let cloud: LocalCloud;
let branch: Founded;
let browser: Browser;
let context: BrowserContext;
let secretary: Page;
let meetingId = '';

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

const memberAt = (index: number) => {
  const member = branch.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member;
};
const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();
const press = (tab: Page, name: string): Promise<void> =>
  current(tab).getByRole('button', { name, exact: true }).last().click();
const row = (tab: Page, text: string) =>
  current(tab).locator('.row-tap', { hasText: text }).first();
const fill = (tab: Page, label: string, value: string): Promise<void> =>
  current(tab).locator('.field', { hasText: label }).locator('input, textarea').last().fill(value);
const pick = (tab: Page, name: string): Promise<void> =>
  current(tab).getByRole('switch', { name, exact: true }).click();
const goto = async (tab: Page, url: string): Promise<void> => {
  await tab.goto(`${cloud.url}/app/#${url}`);
  await tab.reload();
};

test('建会时从名册选主持、发言，写议程；开始前改安排', async () => {
  secretary = await enterAs(context, cloud.url, '书记 · ');
  await see(secretary, '新建活动');
  await current(secretary).getByText('新建活动').click();
  await keepBoth(secretary, '书记-新建活动-全', '可以后补');
  await fill(secretary, '主题', TITLE);
  await fill(secretary, '地点', '三楼会议室');
  await row(secretary, '主持人').click();
  await pick(secretary, memberAt(0).name);
  await keepScreen(secretary, '书记-选主持');
  await press(secretary, '选好了（1 人）');
  await row(secretary, '议程').click();
  await fill(secretary, '一行写一项', '介绍情况\n讨论\n表决');
  await press(secretary, '写好了');
  await see(secretary, /2\. 讨论/);
  await secretary.mouse.wheel(0, 3000);
  await keepScreen(secretary, '书记-新建活动-后补');
  await press(secretary, '建好，去主持屏');
  await see(secretary, '还没有开始签到');
  meetingId = new URL(secretary.url().replace('#', '')).searchParams.get('meetingId') ?? '';
  await keepBoth(secretary, '主持屏-未开始', '改安排');
  await row(secretary, '改安排').click();
  await see(secretary, memberAt(0).name);
  await fill(secretary, '地点', '四楼会议室');
  await press(secretary, '改好了');
  await see(secretary, /四楼会议室/);
});

test('请了假的在主持屏另列；书记在首页看到，准假', async () => {
  const [asker, approver] = [memberAt(9), memberAt(0)];
  await asker.client.must('meeting', 'askLeave', {
    meetingId,
    reason: '去省里开会',
    approverId: approver.memberId,
  });
  await goto(secretary, '/pages/home/index');
  await see(secretary, '请假、补签、异议');
  await keepScreen(secretary, '书记-首页-等答复');
  await row(secretary, '请假、补签、异议').click();
  await see(secretary, `${asker.name}请假`);
  await keepBoth(secretary, '书记-等我答复', `${asker.name}请假`);
  await row(secretary, `${asker.name}请假`).click();
  await current(secretary).getByRole('radio', { name: '准假', exact: true }).click();
  await fill(secretary, '说明', '情况属实');
  await keepScreen(secretary, '书记-答复请假');
  await press(secretary, '答复');
  await see(secretary, '没有等你答复的');
});

test('照名单登记：勾名字，一次确认；没到开始时间不给结束', async () => {
  await goto(secretary, `/packages/branch/host/index?meetingId=${meetingId}`);
  await press(secretary, '开始签到');
  await see(secretary, '已准假，不算缺席');
  await see(secretary, /到了时间才能结束/);
  await press(secretary, '照名单登记');
  for (const index of [0, 5, 10, 11]) await pick(secretary, memberAt(index).name);
  await keepScreen(secretary, '主持屏-照名单登记');
  await press(secretary, '登记 4 人到会');
  await see(secretary, /名单登记，.*经手/);
});

test('断网：名字点在这台设备上；网络一通交上去，应答丢了再交也只记一次', async () => {
  await context.setOffline(true);
  await see(secretary, '没有网络，照名单登记');
  for (const index of [12, 13]) await pick(secretary, memberAt(index).name);
  await see(secretary, '已记 2 人');
  await keepScreen(secretary, '主持屏-断网');
  await secretary.setViewportSize(PROJECTOR);
  await keepScreen(secretary, '主持屏-断网-投影');
  await secretary.setViewportSize(PHONE);
  // 第一次交上去的应答丢在路上：设备不知道成没成，照原样再交。
  let lost = 0;
  await context.route('**/call/meeting', async (route) => {
    const handsIn = (route.request().postData() ?? '').includes('"handInRoll"');
    if (!handsIn || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await context.setOffline(false);
  await current(secretary).getByText('没有网络，照名单登记').waitFor({ state: 'detached' });
  await current(secretary).getByText('断网时登记的名单').waitFor({ state: 'detached' });
  await see(secretary, memberAt(12).name);
  await context.unroute('**/call/meeting');
  expect(lost).toBe(1);
  const live = await branch.secretary.must('meeting', 'live', { meetingId });
  const kept = live.attendees.filter(({ memberId }) =>
    [12, 13].map((index) => memberAt(index).memberId).includes(memberId),
  );
  expect(kept).toHaveLength(2);
  await secretary.setViewportSize(PROJECTOR);
  await keepScreen(secretary, '主持屏-投影-名单');
  await secretary.setViewportSize(PHONE);
  await keepBoth(secretary, '主持屏-手机-名单', '这次活动');
});

test('断网后交来的签到，人不在场的可以提异议', async () => {
  const doubtful = memberAt(15);
  const { code } = await branch.secretary.must('meeting', 'live', { meetingId });
  if (!code) throw new Error('主持屏没有签到码');
  await doubtful.client.must('meeting', 'handIn', {
    qr: code.qr,
    at: cloud.clock.now(),
    nonce: 'story-0123456789',
  });
  await row(secretary, '断网补交').click();
  await press(secretary, '没看到人，提异议');
  await see(secretary, `${doubtful.name}真的到会了吗？`);
  await fill(secretary, '为什么有疑问', '开会时没有看到人');
  await keepScreen(secretary, '主持屏-提异议');
  await press(secretary, '提异议');
  await see(secretary, /有异议，等答复/);
});

test('结束后补签：登记的人不能自己确认，另一个人确认才算出席', async () => {
  cloud.clock.advance(15 * 60_000);
  await press(secretary, '结束活动');
  await press(secretary, '确认结束');
  await see(secretary, '签到已结束');
  await row(secretary, memberAt(14).name).click();
  await fill(secretary, '为什么补签', '到会了，手机没电');
  await keepScreen(secretary, '主持屏-补签');
  await press(secretary, '登记补签');
  await see(secretary, '已登记补签，等第二个人确认');
  await row(secretary, '请假、补签、异议').click();
  await see(secretary, '须别人答复');
  await keepScreen(secretary, '书记-事项');

  const recorder = await enterAs(context, cloud.url, memberAt(5).name);
  await row(recorder, '请假、补签、异议').click();
  await row(recorder, `给${memberAt(14).name}补签`).click();
  await current(recorder).getByRole('radio', { name: '确认到会', exact: true }).click();
  await fill(recorder, '说明', '当时坐在我旁边');
  await press(recorder, '答复');
  await row(recorder, `对${memberAt(15).name}断网签到的异议`).click();
  await current(recorder).getByRole('radio', { name: '异议不成立，签到照算' }).click();
  await fill(recorder, '说明', '他坐在后排，我看到了');
  await keepScreen(recorder, '记录员-答复异议');
  await press(recorder, '答复');
  await see(recorder, '没有等你答复的');
});

test('写纪实：缺什么列出来；举手过半有判断；写全归档，再更正，两版都看得到；导出', async () => {
  await goto(secretary, `/packages/branch/record/index?meetingId=${meetingId}`);
  await see(secretary, /会议记录/);
  await keepBoth(secretary, '纪实-写', '主持与记录');
  await fill(secretary, '会议记录', '逐名介绍，讨论后举手表决。');
  await current(secretary).getByRole('switch', { name: '没有人发言' }).click();
  await press(secretary, '加一项决议');
  await fill(secretary, '决议内容', '同意列为发展对象');
  await current(secretary).getByRole('switch', { name: '举手表决' }).click();
  await fill(secretary, '赞成', '7');
  await keepScreen(secretary, '纪实-决议');
  await press(secretary, '好');
  const chosen = secretary.waitForEvent('filechooser');
  await press(secretary, '加照片');
  await (await chosen).setFiles({ name: '会场.png', mimeType: 'image/png', buffer: PHOTO });
  await current(secretary).locator('.rec-photo').first().waitFor();
  await secretary.mouse.wheel(0, 5000);
  await keepScreen(secretary, '纪实-没存');
  await goto(secretary, `/packages/branch/record/index?meetingId=${meetingId}`);
  await see(secretary, '有上次没存的内容');
  await keepBoth(secretary, '纪实-上次没存', '没存的会议记录');
  await press(secretary, '接着用没存的');
  await see(secretary, '同意列为发展对象');
  await current(secretary).locator('.rec-photo').first().waitFor();
  await press(secretary, '存下');
  await see(secretary, '没有通过');
  await keepBoth(secretary, '纪实-存下', '没有通过');
  await fill(secretary, '会议记录', '书记没存的一句。');
  const recorder = await enterAs(context, cloud.url, memberAt(5).name);
  await goto(recorder, `/packages/branch/record/index?meetingId=${meetingId}`);
  await fill(recorder, '会议记录', '逐名介绍，讨论后举手表决，记录员改过。');
  await press(recorder, '存下');
  await see(recorder, '已存下');
  await goto(secretary, `/packages/branch/record/index?meetingId=${meetingId}`);
  await see(secretary, '后来存下的会议记录');
  await keepBoth(secretary, '纪实-别人又存过', '后来存下的会议记录');
  await press(secretary, '不要了，用存下的');
  await see(secretary, '没有通过');
  await goto(secretary, `/packages/branch/record/index?meetingId=${meetingId}`);
  await see(secretary, '没有通过');
  await press(secretary, '归档');
  await keepScreen(secretary, '纪实-归档');
  await press(secretary, '确认归档');
  await see(secretary, '第 1 版，归档');
  await press(secretary, '更正');
  await fill(secretary, '原因', '漏记了讨论意见');
  await fill(secretary, '会议记录', '逐名介绍，讨论后举手表决；有人建议再考察半年。');
  await press(secretary, '更正');
  await see(secretary, /第 2 版，更正：漏记了讨论意见/);
  await keepBoth(secretary, '纪实-归档后', '第 1 版，归档');
  await row(secretary, '第 1 版').click();
  await keepScreen(secretary, '纪实-第一版');
  await press(secretary, '关闭');
  const saved = secretary.waitForEvent('download');
  await press(secretary, '打印归档用的（PDF）');
  expect((await saved).suggestedFilename()).toMatch(/支部会议（活动）记录.*\.pdf$/);
});

test('取消活动：写明原因，谁都看得到，不算缺席', async () => {
  const startsAt = cloud.clock.now() + 3_600_000;
  const called = await branch.secretary.must('meeting', 'create', {
    kind: 'partyLecture',
    title: '党课一讲',
    place: '礼堂',
    startsAt,
    endsAt: startsAt + 3_600_000,
  });
  await goto(secretary, `/packages/branch/host/index?meetingId=${called.meetingId}`);
  await row(secretary, '取消这次活动').click();
  await fill(secretary, '为什么取消', '讲课人生病，改到下周');
  await keepScreen(secretary, '主持屏-取消');
  await press(secretary, '确认取消');
  await see(secretary, '活动已取消');
  await keepScreen(secretary, '主持屏-已取消');
  await goto(secretary, '/packages/branch/events/index');
  await see(secretary, /取消原因：讲课人生病/);
  await keepBoth(secretary, '书记-组织生活', '新建活动');
});
