import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { verifyArchive } from '../../config/verify/verifyArchive';
import { H5_DIST } from '../../config/paths';
import type { Branch, World } from '../functions/support/world';
import { DAY, HOUR, at, foundBranch, openWorld, person } from '../functions/support/world';
import { PHONE, PROJECTOR, current, keepBoth, keepScreen, launchBrowser } from './harness/browser';

/** 一次民主测评从备到封存：主持屏、自己的手机、公用平板、纸质票、断网、第二部手机、核对。 */

jest.setTimeout(240_000);

const TITLE = '组织生活会和民主评议';
const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader' }),
  person('李监票', '13900000002'),
  person('赵计票', '13900000003'),
  person('钱计票', '13900000004'),
  person('孙党员', '13900000005'),
  person('周党员', '13900000006'),
  person('吴老', null, { serviceStatus: 'retired' }),
  person('郑老', null, { serviceStatus: 'retired' }),
];
type Viewport = { readonly width: number; readonly height: number };
/** 公用平板，CSS 像素。 */
const TABLET: Viewport = { width: 810, height: 1080 };
/** 被评议的三个人（名册序号）；孙党员是其中之一，他的票上没有本人。 */
const RATED = [0, 4, 6];

let world: World;
let branch: Branch;
let browser: Browser;
let meetingId: string;
let host: Page;
let sun: Page;
let zhou: Page;
let tablet: Page;
let guest: Page;
let door: Page;

beforeAll(async () => {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  world = await openWorld({ staticDir: H5_DIST });
  branch = await foundBranch(world, 'oVote', PEOPLE, { secretary: 0 });
  const startsAt = world.cloud.clock.now() + 7 * DAY;
  ({ meetingId } = await at(branch, 0).client.must('meeting', 'create', {
    kind: 'organisationalLifeMeeting',
    title: TITLE,
    place: '三楼会议室',
    startsAt,
    endsAt: startsAt + 3 * HOUR,
  }));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** 一个人的手机：各有各的存储。 */
const phoneOf = (index: number, page: string, viewport: Viewport = PHONE): Promise<Page> =>
  openPhone(at(branch, index).client.openid, page, viewport);

async function openPhone(openid: string, page: string, viewport: Viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  context.setDefaultTimeout(20_000);
  await context.addInitScript((id) => window.sessionStorage.setItem('local-openid', id), openid);
  const tab = await context.newPage();
  await tab.goto(`${world.cloud.url}/app/#/${page}`);
  return tab;
}

const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();
const press = (tab: Page, name: string | RegExp): Promise<void> =>
  current(tab)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .last()
    .click();
const tap = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).last().click();
const fill = (tab: Page, label: string, value: string): Promise<void> =>
  current(tab).locator('.field', { hasText: label }).last().locator('input').fill(value);
/** 测评编号，从主持屏的地址里取。 */
const id = (): string => /appraisalId=([\w-]+)/.exec(decodeURIComponent(host.url()))?.[1] ?? known;
let known = '';

/** 写票处门口屏上的 8 位数字。 */
async function digitsAtDoor(door: Page): Promise<string> {
  await door.bringToFront();
  await see(door, /[1-9]\d* 秒后换新码/);
  return (await current(door).locator('.door-digits').innerText()).replace(/\D/g, '');
}

/** 给第 `column` 位选一档。 */
const mark = (tab: Page, column: number, grade: string): Promise<void> =>
  current(tab)
    .locator('.booth-person')
    .nth(column)
    .getByRole('radio', { name: grade, exact: true })
    .click();

test('书记在签到主持屏旁备好测评', async () => {
  host = await phoneOf(0, `packages/branch/host/index?meetingId=${meetingId}`);
  await see(host, '备民主测评');
  await tap(host, '备民主测评');
  await see(host, '谁被评议');
  for (const [index, { name }] of branch.people.entries()) {
    if (!RATED.includes(index)) await excuse(name);
  }
  await keepBoth(host, '测评-备', '谁被评议');
  for (const [index, { name }] of branch.people.entries()) {
    if (!RATED.includes(index)) await excuse(name);
  }
  await press(host, '备好，去主持屏');
  await see(host, '书面通知与公告');
  known = id();
  await keepBoth(host, '测评-主持-通知', '书面通知与公告');
});

/** 关怀模式切换会重开页面，选过的要再选，所以每次都从头选。 */
async function excuse(name: string): Promise<void> {
  const picker = current(host).getByText('不参加评议的领导干部').last();
  if (await picker.isVisible()) await picker.click();
  await current(host).getByText(name, { exact: true }).last().click();
  const done = current(host).getByRole('button', { name: '选好了' }).last();
  if (await done.isVisible()) await done.click();
}

test('通知、群众代表、备钥匙，到开会那天', async () => {
  await press(host, '8 人都送到了，全勾上');
  await press(host, '记下：已公告，已书面通知 8 人');
  await see(host, /每名被评议人一把/);
  await tap(host, '邀请群众代表');
  await fill(host, '邀请多少人', '1');
  await press(host, '生成邀请码');
  await see(host, /已邀请 1 人/);
  await tap(host, '准备票证钥匙');
  await press(host, '开始备');
  await see(host, /由大会推选/);
  const { codes } = await at(branch, 0).client.must('appraisal', 'invitations', {
    appraisalId: id(),
  });
  guest = await openPhone('oGuest', 'packages/appraisal/join/index');
  await fill(guest, '邀请码', codes[0]?.code ?? '');
  await keepBoth(guest, '测评-群众代表', '扫你拿到的邀请码');
  await fill(guest, '邀请码', codes[0]?.code ?? '');
  await press(guest, '用邀请码到会');
  await see(guest, '还没有开始发票');
  world.cloud.clock.advance(7 * DAY);
  await gather();
});

/** 有手机的各自签到，没有手机的由记录员（书记）代签。 */
async function gather(): Promise<void> {
  const secretary = at(branch, 0).client;
  await secretary.must('meeting', 'open', { meetingId });
  for (const [index, { memberId, client }] of branch.people.entries()) {
    if (PEOPLE[index]?.phone === null) {
      await secretary.must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
      continue;
    }
    const { code } = await secretary.must('meeting', 'live', { meetingId });
    await client.must('meeting', 'checkIn', { qr: code?.qr ?? '' });
  }
}

test('推选、逐个环节，人数够了开始发票', async () => {
  await host.reload();
  await see(host, '还没有推选');
  await elect('监票人', ['李监票']);
  await elect('计票人', ['赵计票', '钱计票']);
  await keepBoth(host, '测评-主持-推选', '还没有推选');
  await elect('监票人', ['李监票']);
  await elect('计票人', ['赵计票', '钱计票']);
  await press(host, '大会已推选，记下');
  await press(host, '这次不宣誓');
  for (const words of ['被评议人逐一作个人剖析', '逐人讨论', '书记逐人点评']) {
    await see(host, new RegExp(words));
    await press(host, '开始这一环节');
    await press(host, '这一环节完成');
  }
  await see(host, /实到不少于应到的八成/);
  await keepBoth(host, '测评-主持-人数', '签到主持屏');
  await press(host, '开始发票');
  await press(host, '开始发票');
  await see(host, '请打开小程序首页，点“领票”');
  await keepBoth(host, '测评-主持-发票', '停止发票，开始投票');
});

async function elect(post: string, names: readonly string[]): Promise<void> {
  await current(host).locator('.row-title').getByText(post, { exact: true }).click();
  for (const name of names) await current(host).getByRole('switch', { name }).last().click();
  await press(host, /选好了/);
}

test('领票时断网：答复丢在路上，用同一份请求取回；第二部手机领不到', async () => {
  sun = await phoneOf(4, 'pages/home/index');
  await see(sun, '现在领');
  await keepBoth(sun, '测评-党员-首页', '现在领');
  await tap(sun, '领票');
  await see(sun, '先看一眼大屏');
  await keepBoth(sun, '测评-党员-领票', '先看一眼大屏');
  let lost = 0;
  const loseAnswer = async (route: Route): Promise<void> => {
    if (!(route.request().postData() ?? '').includes('"action":"issue"')) return route.continue();
    await route.fetch();
    lost += 1;
    await route.abort();
  };
  await sun.route('**/call/appraisal', loseAnswer);
  await press(sun, '和大屏一样，领票');
  await see(sun, /网络不通，正在用同一份请求再送/);
  await keepBoth(sun, '测评-党员-领票断网', '正在领票');
  await sun.unroute('**/call/appraisal', loseAnswer);
  await see(sun, '✓ 票已领好');
  expect(lost).toBeGreaterThan(0);
  expect(await world.store.all('ballotissues', { roundId: `${id()}-1` })).toHaveLength(1);
  await keepBoth(sun, '测评-党员-领好', '✓ 票已领好');
  const second = await phoneOf(4, `packages/appraisal/voter/index?appraisalId=${id()}`);
  await see(second, /另一部手机上领过票/);
  await keepScreen(second, '测评-第二部手机');
  await second.context().close();
  zhou = await phoneOf(5, `packages/appraisal/voter/index?appraisalId=${id()}`);
  for (const tab of [zhou, guest]) {
    await press(tab, '和大屏一样，领票');
    await see(tab, '✓ 票已领好');
  }
});

test('计票人在平板上替没有手机的人领票：一位用平板，一位用纸', async () => {
  tablet = await phoneOf(2, `packages/appraisal/teller/index?appraisalId=${id()}`, TABLET);
  await tap(tablet, '吴老');
  await press(tablet, '本人在场，领票');
  await see(tablet, /吴老的票已存进这台平板/);
  await press(tablet, '好');
  await tap(tablet, '郑老');
  await current(tablet).getByRole('radio', { name: '写纸质票' }).click();
  await keepScreen(tablet, '测评-计票人-代领');
  await press(tablet, '本人在场，领票');
  await see(tablet, /写上第 1 号/);
  await press(tablet, '好');
  await keepBoth(tablet, '测评-计票人', '没有手机的人');
  await see(host, '5');
  await press(host, '停止发票，开始投票');
  await press(host, '停发，开始投票');
  await see(host, '请逐人到秘密写票处写票');
  await keepBoth(host, '测评-主持-投票', '请逐人到秘密写票处写票');
});

test('写票处：码不对进不去，一次一个人；不预选，找得到没填的；断电重来填好的都在', async () => {
  door = await phoneOf(3, `packages/appraisal/booth/index?appraisalId=${id()}&booth=1`);
  const digits = await digitsAtDoor(door);
  await keepBoth(door, '测评-写票处-门口', '秘密写票处');
  await press(sun, '我在写票处，开始写票');
  await see(sun, '扫写票处门口的码');
  await keepBoth(sun, '写票-门口', '扫写票处门口的码');
  await fill(sun, '数字码', digits === '00000000' ? '00000001' : '00000000');
  await press(sun, '用数字进写票处');
  await see(sun, /写票处的码不对/);
  await enter(sun);
  await see(sun, /看一看写票处门口屏幕上的/);
  await keepScreen(sun, '写票-核对字');
  await press(sun, '一样，开始写票');
  await see(sun, /还差 2 位/);
  expect(await current(sun).getByRole('radio', { checked: true }).count()).toBe(0);
  await see(sun, '不评本人');
  await keepBoth(sun, '写票-名单', TITLE);

  await press(zhou, '我在写票处，开始写票');
  await enter(zhou);
  await see(zhou, /写票处里有人/);
  await keepScreen(zhou, '写票-有人');

  await mark(sun, 0, '优秀');
  await see(sun, /还差 1 位/);
  await sun.reload();
  await see(sun, /还差 1 位/);
  await press(sun, '找下一个没填的');
  await mark(sun, 2, '弃权');
  await press(sun, '都填了，去检查');
  await see(sun, '请检查一遍');
  await keepScreen(sun, '写票-检查');
});

test('投出时断网：票箱收下了、回执丢了，再投同一封拿回执；投完草稿与钥匙都抹去', async () => {
  const loseReceipt = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort();
  };
  await sun.route('**/cast/**', loseReceipt);
  await press(sun, '投进票箱');
  await see(sun, '票封好了，还没有确认投进票箱');
  await keepScreen(sun, '写票-断网');
  await sun.unroute('**/cast/**', loseReceipt);
  await press(sun, '再投一次');
  await see(sun, '已投入票箱');
  await keepBoth(sun, '写票-投好', '已投入票箱');
  const kept = await sun.evaluate(() =>
    JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }]),
  );
  expect(kept).toContain('checkWord');
  for (const gone of ['seed', 'prefix', 'excellent', 'abstained']) expect(kept).not.toContain(gone);
  expect(await world.store.all('envelopes')).toHaveLength(1);

  await vote(zhou, ['合格', '基本合格', '优秀']);
  await press(guest, '我在写票处，开始写票');
  await vote(guest, ['合格', '合格', '弃权']);
});

/** 进写票处、逐个填、投出。 */
async function vote(tab: Page, grades: readonly string[]): Promise<void> {
  await enter(tab);
  await press(tab, '一样，开始写票');
  for (const [column, grade] of grades.entries()) await mark(tab, column, grade);
  await press(tab, '都填了，去检查');
  await press(tab, '投进票箱');
  await see(tab, '已投入票箱');
}

async function enter(tab: Page): Promise<void> {
  await fill(tab, '数字码', await digitsAtDoor(door));
  await tab.bringToFront();
  await press(tab, '用数字进写票处');
}

test('公用平板：点自己的名字写，投完不留痕；纸质票两人各录一遍，不一样的照纸面改', async () => {
  await press(tablet, '打开公用平板');
  await see(tablet, '请点自己的名字');
  await keepScreen(tablet, '平板-名单');
  await tap(tablet, '吴老');
  await press(tablet, '是我，开始写');
  await see(tablet, '第 1 位，共 2 位');
  await keepScreen(tablet, '平板-写票');
  await choose(['优秀', '合格']);
  await press(tablet, '去检查');
  await keepScreen(tablet, '平板-检查');
  await press(tablet, '投进票箱');
  await see(tablet, '请把平板交给下一位');
  await press(tablet, '交给下一位');
  await see(tablet, '请点自己的名字');
  await tablet.goBack();
  await press(tablet, '录入纸质票');
  await tap(tablet, '1 号票');
  await choose(['优秀', '优秀', '不合格']);
  await press(tablet, '第一遍录完');
  await press(tablet, '回到各张票');
  await tap(tablet, '1 号票');
  await choose(['优秀', '合格', '不合格']);
  await press(tablet, '第二遍录完，比对并投出');
  await see(tablet, '两遍有 1 行不一样');
  await keepScreen(tablet, '纸质票-不一样');
  await press(tablet, '照纸面重填这几行');
  await choose(['优秀']);
  await press(tablet, '第二遍录完，比对并投出');
  await see(tablet, '已投入票箱');
});

/** 一屏一个人，依次选。 */
async function choose(grades: readonly string[]): Promise<void> {
  for (const [index, grade] of grades.entries()) {
    await current(tablet).getByRole('radio', { name: grade, exact: true }).click();
    if (index < grades.length - 1) await press(tablet, '下一位');
  }
}

test('关箱之前纸质票要另一名计票人确认；关箱、计票，结果与投的一致', async () => {
  await press(host, '关箱，停止收票');
  await press(host, '关箱');
  await see(host, /纸质票还没有由另一名计票人确认/);
  await press(host, '再等等');
  const other = await phoneOf(3, `packages/appraisal/teller/index?appraisalId=${id()}`);
  await press(other, '确认纸质票张数（另一名计票人）');
  await fill(other, '收回的纸票', '1');
  await press(other, '数过了，确认');
  await see(other, /已由另一名计票人确认/);
  await press(host, '关箱，停止收票');
  await press(host, '关箱');
  await see(host, /收回不多于发出，测评有效/);
  await keepBoth(host, '测评-主持-关箱', '收回不多于发出，测评有效');
  await press(host, '计票');
  await see(host, '公布结果');
  await press(host, '公布结果');
  await see(host, '票数怎样分开公布');
  await keepBoth(host, '测评-结果', '票数怎样分开公布');
  await host.setViewportSize(PROJECTOR);
  await keepScreen(host, '测评-结果-投影');
  await host.setViewportSize(PHONE);
  const { tables } = await at(branch, 0).client.must('appraisal', 'result', { appraisalId: id() });
  expect(tables).toHaveLength(1);
  expect(tables[0]?.envelopes).toMatchObject({ issued: 5, collected: 5, valid: 5, invalid: 0 });
  expect(tables[0]?.columns.map(({ grades, abstained }) => ({ ...grades, abstained }))).toEqual([
    { excellent: 3, qualified: 2, basic: 0, unqualified: 0, abstained: 0 },
    { excellent: 1, qualified: 2, basic: 1, unqualified: 0, abstained: 0 },
    { excellent: 1, qualified: 0, basic: 0, unqualified: 1, abstained: 2 },
  ]);
});

test('投票人在手机上核对整张公布表', async () => {
  await press(sun, '好');
  await sun.goto(`${world.cloud.url}/app/#/packages/booth/check/index?roundId=${id()}-1`);
  await sun.reload();
  await keepBoth(sun, '核对-开始', '开始核对');
  await press(sun, '开始核对');
  await see(sun, '✓ 2 票都在公布表里');
  await keepScreen(sun, '核对-我的票');
  await tap(sun, '王书记');
  await keepScreen(sun, '核对-记得');
});

test('封存上交：导出的包谁都能重算；上级核对之后清除云端', async () => {
  await host.goto(`${world.cloud.url}/app/#/packages/appraisal/archive/index?appraisalId=${id()}`);
  await host.reload();
  await keepBoth(host, '测评-封存', '导出封存包');
  const [download] = await Promise.all([host.waitForEvent('download'), press(host, '导出封存包')]);
  const file = await download.path();
  const text = await readFile(file, 'utf8');
  const { findings, checked } = verifyArchive(text);
  expect(findings).toEqual([]);
  expect(checked?.count.party.envelopes).toMatchObject({ issued: 5, collected: 5, valid: 5 });
  const [form] = await Promise.all([
    host.waitForEvent('download'),
    press(host, '打印签名用的结果表（PDF）'),
  ]);
  expect((await readFile(await form.path())).subarray(0, 5).toString()).toBe('%PDF-');

  const superior = await openPhone(
    'oSuperior',
    `packages/appraisal/oversee/index?branchId=${branch.branchId}`,
  );
  await keepBoth(superior, '测评-上级', '选收到的封存包');
  const [chooser] = await Promise.all([
    superior.waitForEvent('filechooser'),
    press(superior, '选收到的封存包'),
  ]);
  await chooser.setFiles({
    name: '封存包.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await see(superior, /校验值与公布的一致/);
  await press(superior, '封存好了，清除云端');
  await press(superior, '清除云端');
  await see(superior, '已封存清除');
  const { appraisals } = await at(branch, 4).client.must('appraisal', 'current', {});
  expect(appraisals).toEqual([]);
  for (const name of [
    'envelopes',
    'ballotissues',
    'ballotcolumns',
    'ballotrows',
    'boxes',
  ] as const) {
    expect(await world.store.all(name)).toEqual([]);
  }
});
