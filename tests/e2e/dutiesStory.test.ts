import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { H5_DIST } from '../../config/paths';
import { yearOf } from '../../types/time';
import { holdStarted } from '../functions/support/meetingInputs';
import type { Branch, World } from '../functions/support/world';
import { at, foundBranch, openWorld, person } from '../functions/support/world';
import { current, keepBoth, keepScreen, launchBrowser } from './harness/browser';
import { choose, field, gone, openPhone, pick, press, see, tap } from './harness/phone';

/** 支部日常的另一半：照计划安排党小组会、远程参加、岗位承诺、载体活动，各种导出真的下载到文件。 */

jest.setTimeout(240_000);

const [FIRST, SECOND] = ['第一党小组', '第二党小组'];
const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader', group: FIRST }),
  person('李记录', '13900000002', { group: FIRST }),
  person('张承诺', '13900000003', { group: SECOND }),
  person('陈外出', '13900000004', { group: SECOND }),
  person('吴老', null, { serviceStatus: 'retired', group: FIRST }),
];
const [SECRETARY, RECORDER, PLEDGER, AWAY, ELDER] = [0, 1, 2, 3, 4];
const PROMISE = '每月到窗口值一次班，群众的事当天答复';
/** 各种文件打头的几个字节。 */
const MAGIC = { pdf: '%PDF-', docx: 'PK\x03\x04', xlsx: 'PK\x03\x04' } as const;

let world: World;
let branch: Branch;
let browser: Browser;
let year = 0;
/** 正在开的支部党员大会：远程参加、岗位承诺都在这次会上。 */
let meetingId = '';

const client = (index: number) => at(branch, index).client;
const phoneOf = (index: number, page: string): Promise<Page> =>
  openPhone(browser, world.cloud.url, client(index).openid, page);
const row = (tab: Page, text: string) =>
  current(tab).locator('.row-tap', { hasText: text }).first();
const meetingIdIn = (tab: Page): string =>
  new URL(tab.url().replace('#/', '')).searchParams.get('meetingId') ?? '';

/** 点导出，等文件下载完，核对名称与打头的字节。 */
async function take(tab: Page, button: string, format: keyof typeof MAGIC): Promise<void> {
  const [download] = await Promise.all([tab.waitForEvent('download'), press(tab, button)]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, MAGIC[format].length).toString('latin1')).toBe(MAGIC[format]);
  expect(bytes.length).toBeGreaterThan(1000);
  await see(tab, `已下载“${download.suggestedFilename()}”`);
}

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  world = await openWorld({ staticDir: H5_DIST });
  world.cloud.clock.set(Date.now());
  year = yearOf(world.cloud.clock.now());
  branch = await foundBranch(world, 'oDuties', PEOPLE, {
    secretary: SECRETARY,
    recorder: RECORDER,
  });
  await client(SECRETARY).must('plan', 'draft', { year });
  meetingId = await holdStarted(world, client(SECRETARY), '讨论工作计划');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

test('从计划的一行安排党小组会：种类、党小组、计划都填好，发言人至多两名；应到的只有本组', async () => {
  const tab = await phoneOf(SECRETARY, 'packages/affairs/plan/index');
  await row(tab, `党小组会（${FIRST}）`).click();
  await tap(tab, '安排这次活动');
  await see(tab, new RegExp(`党小组会（${FIRST}），`));
  await keepBoth(tab, '书记-照计划新建', '可以后补');
  await expect(
    current(tab).getByRole('radio', { name: FIRST }).getAttribute('aria-checked'),
  ).resolves.toBe('true');
  await field(tab, '主题').fill('学习党章第一章');
  await field(tab, '地点').fill('二楼小会议室');
  await row(tab, '主题发言人').click();
  for (const name of ['李记录', '吴老', '王书记']) await pick(tab, name);
  await keepScreen(tab, '书记-选发言人');
  await press(tab, '选好了（2 人）');
  await see(tab, '吴老、王书记');
  await press(tab, '建好，去主持屏');
  await press(tab, '开始签到');
  await see(tab, '还没签到');
  const made = meetingIdIn(tab);
  const { plan } = await client(SECRETARY).must('plan', 'get', { year });
  const linked = plan?.rows.filter(({ eventIds }) => eventIds.includes(made));
  expect(linked).toEqual([expect.objectContaining({ group: FIRST, state: 'scheduled' })]);
  const got = await client(SECRETARY).must('meeting', 'get', { meetingId: made });
  expect(got.speakers.map(({ name }) => name)).toEqual(['吴老', '王书记']);
  const { absentees } = await client(SECRETARY).must('meeting', 'live', { meetingId: made });
  expect(new Set(absentees.map(({ name }) => name))).toEqual(new Set(['吴老', '李记录', '王书记']));
  await client(SECRETARY).must('meeting', 'cancel', { meetingId: made, reason: '另定时间' });
});

test('自己新建党小组会：先选组，再从没办的里挑计划的一行', async () => {
  const tab = await phoneOf(RECORDER, 'packages/branch/create/index');
  await choose(tab, '党小组会');
  await choose(tab, SECOND);
  await field(tab, '主题').fill('谈学习体会');
  await field(tab, '地点').fill('党员活动室');
  await row(tab, '年度计划').click();
  await keepScreen(tab, '记录员-挑计划行');
  await choose(tab, `党小组会（${SECOND}）`);
  await press(tab, '选好了');
  await keepScreen(tab, '记录员-党小组会');
  await press(tab, '建好，去主持屏');
  await see(tab, '还没有开始签到');
  const made = await client(RECORDER).must('meeting', 'get', { meetingId: meetingIdIn(tab) });
  expect(made.meeting).toMatchObject({ kind: 'groupMeeting', group: SECOND });
  expect(made.meeting.planRowId).not.toBeNull();
});

test('远程参加：书记登记支部定的算到会，再登记在外的人视频参加', async () => {
  await client(AWAY).must('membership', 'mobileReport', {
    leftOn: `${year}-01-05`,
    expectedReturnOn: null,
    destination: '深圳',
    contact: '13900000004',
    reason: '随子女居住',
  });
  const tab = await phoneOf(SECRETARY, 'packages/affairs/mobileList/index');
  await row(tab, '在外的人远程参加').click();
  await choose(tab, '算到会');
  await field(tab, '哪次会定的').fill('支部党员大会定的');
  await keepScreen(tab, '书记-远程算不算到会');
  await press(tab, '登记');
  await gone(tab, '支部定的是');
  await row(tab, '陈外出').click();
  await see(tab, /按本支部的规定算到会/);
  await choose(tab, /讨论工作计划/);
  await field(tab, '怎么参加的').fill('视频');
  await keepBoth(tab, '书记-流动党员一人', '远程参加正在开的会');
  await choose(tab, /讨论工作计划/);
  await field(tab, '怎么参加的').fill('视频');
  await press(tab, '登记远程参加');
  await see(tab, '✓ 已登记。');
  const { attendees } = await client(SECRETARY).must('meeting', 'live', { meetingId });
  expect(attendees).toEqual([expect.objectContaining({ name: '陈外出', method: 'remote' })]);
});

test('岗位承诺：到会以后才能作；作了以后每月汇报，台账看得到', async () => {
  const tab = await phoneOf(PLEDGER, 'packages/affairs/pledge/index');
  await see(tab, /你到会签到以后，在这里写下来/);
  const { code } = await client(SECRETARY).must('meeting', 'live', { meetingId });
  await client(PLEDGER).must('meeting', 'checkIn', { qr: code?.qr ?? '' });
  await tab.reload();
  await choose(tab, '讨论工作计划');
  await field(tab, '我承诺').fill(PROMISE);
  await press(tab, '作出承诺');
  await see(tab, '我的岗位承诺');
  await see(tab, PROMISE);
  await field(tab, '这个月做得怎样').fill('值班一次，答复三件事');
  await press(tab, '向支部汇报');
  await see(tab, /值班一次，答复三件事/);
  await keepBoth(tab, '党员-岗位承诺', '履职汇报');
  const desk = await phoneOf(SECRETARY, 'packages/affairs/registers/index');
  await choose(desk, '承诺与汇报');
  await see(desk, PROMISE);
  await see(desk, /值班一次/);
  await keepBoth(desk, '书记-承诺与载体台账', '哪一本');
});

test('载体活动：在职的自己登记；没有手机的离退休党员由记录员登记，只列得出他那几样', async () => {
  const tab = await phoneOf(PLEDGER, 'packages/affairs/service/index');
  await choose(tab, '公益服务');
  await field(tab, '做了什么').fill('社区卫生大扫除');
  await keepBoth(tab, '党员-载体活动', '五个一');
  await choose(tab, '公益服务');
  await field(tab, '做了什么').fill('社区卫生大扫除');
  await press(tab, '登记');
  await see(tab, '名册里的我');

  const desk = await phoneOf(RECORDER, 'packages/affairs/registers/index');
  await press(desk, '替人登记载体活动');
  await pick(desk, '吴老');
  await see(desk, '三大员');
  expect(await current(desk).getByRole('radio', { name: '公益服务' }).count()).toBe(0);
  await choose(desk, '政策宣传员');
  await field(desk, '做了什么').fill('给邻居讲养老政策');
  await keepScreen(desk, '记录员-代登载体活动');
  await press(desk, '登记');
  await see(desk, '给邻居讲养老政策');
  await see(desk, '社区卫生大扫除');
  const { entries } = await client(SECRETARY).must('membership', 'registers', { year });
  const served = entries.filter(({ what }) => what === 'service');
  expect(served.map(({ name }) => name).sort()).toEqual(['吴老', '张承诺'].sort());
});

test('党员卡导出 PDF、Word、Excel，台账导出 Excel：文件真的下载下来，能打开', async () => {
  const tab = await phoneOf(PLEDGER, 'packages/affairs/card/index');
  await see(tab, PROMISE);
  await take(tab, '导出 PDF，可打印', 'pdf');
  await take(tab, '导出 Word', 'docx');
  await take(tab, '导出 Excel', 'xlsx');
  await keepScreen(tab, '党员-卡-已下载');

  const desk = await phoneOf(SECRETARY, 'packages/affairs/ledger/index');
  await choose(desk, '离退休');
  await see(desk, at(branch, ELDER).name);
  await take(desk, '导出 Excel', 'xlsx');
  await keepBoth(desk, '书记-党员台账', '哪一类');
});
