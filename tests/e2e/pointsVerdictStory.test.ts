import type { Page } from 'playwright-core';
import { on } from '../functions/support/assessmentYear';
import { hold } from '../functions/support/event';
import { fullMinutes } from '../functions/support/meetingInputs';
import { at } from '../functions/support/world';
import { current, keepBoth, keepScreen } from './harness/browser';
import { choose, field, gone, pick, press, see } from './harness/phone';
import type { Stage } from './harness/pointsBranch';
import {
  ABSENT,
  ACCUSED,
  FRAIL,
  RECORDER,
  SECRETARY,
  addPhoto,
  chooseItem,
  openStage,
  row,
} from './harness/pointsBranch';

/** 减分与冲销、关爱管理、预警与一票否决：本人当即看得到，说得上话，得到答复。 */

jest.setTimeout(240_000);

const RUDE = '漠视群众利益、态度粗暴，因主观原因造成有效投诉';
const HOME = 'pages/home/index';
const MONTHS = ['03', '04', '05', '06', '07', '08'];
const RESOLVED = '同意对周缺席启动一票否决程序';

let stage: Stage;
/** 提出减分的那一件，在本人与书记的手机上。 */
let accused: Page;
let secretary: Page;

beforeAll(async () => {
  stage = await openStage('oVerdicts');
  await seedAbsences();
  await seedResolution();
}, 120_000);
afterAll(() => stage?.close());

/** 三月到八月每月一次会，周缺席一次也没来。 */
async function seedAbsences(): Promise<void> {
  const { world, branch } = stage;
  const present = [0, 1, 2, 3, 4, 5, ACCUSED, FRAIL];
  for (const month of MONTHS) {
    world.cloud.clock.set(on(`2026-${month}-10`));
    await hold(world, branch, { title: `${Number(month)} 月支部党员大会` }, present);
  }
}

/** 九月支委会表决通过启动程序，纪实已归档。 */
async function seedResolution(): Promise<void> {
  const { world, branch } = stage;
  world.cloud.clock.set(on('2026-09-07'));
  const committee = [0, 1, 2];
  const arrangement = { kind: 'committeeMeeting', title: '九月支委会' } as const;
  const meetingId = await hold(world, branch, arrangement, committee);
  const host = at(branch, SECRETARY).client;
  const hands = { inFavour: committee.length, against: 0, abstain: 0 };
  const resolutions = [{ content: RESOLVED, hands }];
  await host.must('meeting', 'saveRecord', { meetingId, ...fullMinutes(), resolutions });
  await host.must('meeting', 'freezeRecord', { meetingId });
}

const mine = (index: number) =>
  at(stage.branch, index).client.must('points', 'mine', { year: 2026 });

test('记录员提出减分：本人当即看到全部内容，写申辩', async () => {
  const recorder = await stage.phone(RECORDER, 'packages/branch/ledger/index');
  await row(recorder, '提出减分').click();
  await see(recorder, '什么事');
  await keepBoth(recorder, '记录员-提出减分', '什么事');
  await row(recorder, '选党员').click();
  await pick(recorder, '吴窗口');
  await row(recorder, '吴窗口').waitFor();
  await chooseItem(recorder, RUDE);
  await field(recorder, '怎么回事').fill('九月三日下午，群众投诉窗口答复生硬，投诉单已核实。');
  await addPhoto(recorder);
  await see(recorder, '照片 1');
  await press(recorder, '提出，通知本人');
  await see(recorder, '等本人回应');

  accused = await stage.phone(ACCUSED, HOME);
  await see(accused, '请你回应一条记录');
  await keepBoth(accused, '党员-首页-请你回应', '请你回应一条记录');
  await row(accused, RUDE).click();
  for (const text of ['群众投诉窗口答复生硬', '拟 −5 分', '可回应到', '1 份']) {
    await see(accused, text);
  }
  await keepBoth(accused, '党员-被提出减分', '请你说说');
  await field(accused, '申辩理由').fill('当天系统故障，排队过长，我已当面向群众道歉。');
  await press(accused, '提交申辩');
  await see(accused, '等支部认定');
  expect((await mine(ACCUSED)).score).toBe(100);
});

test('书记看到申辩，答复并认定；之后查明有误，冲销：两头都看得到来龙去脉', async () => {
  secretary = await stage.phone(SECRETARY, HOME);
  await row(secretary, '认定记录').click();
  await see(secretary, '可以认定');
  await keepBoth(secretary, '书记-待认定的记录', '可以认定');
  await row(secretary, '吴窗口').click();
  await see(secretary, '系统故障');
  await keepBoth(secretary, '书记-认定减分', '系统故障');
  await field(secretary, '理由').fill('系统故障属实，但答复生硬也有录像，予以认定。');
  await press(secretary, '情况属实，计分');
  await see(secretary, '已认定');
  expect((await mine(ACCUSED)).score).toBe(95);

  await accused.reload();
  await see(accused, '予以认定');
  await see(accused, '−5 分');

  await press(secretary, '记错了，冲销');
  await field(secretary, '为什么冲销').fill('复看录像，被投诉的是另一窗口。');
  await keepScreen(secretary, '书记-冲销');
  await press(secretary, '冲销');
  await see(secretary, '已冲销');
  await gone(secretary, '冲销这一笔');
  await keepBoth(secretary, '书记-已冲销', '已冲销');

  await accused.goto(`${stage.world.cloud.url}/app/#/pages/points/index`);
  await accused.reload();
  await see(accused, '已冲销');
  await see(accused, '不计分');
  await keepBoth(accused, '党员-我的积分-有冲销', '年度得分');
  await row(accused, RUDE).click();
  for (const text of ['予以认定', '复看录像，被投诉的是另一窗口。']) await see(accused, text);
  const { score, lines } = await mine(ACCUSED);
  expect({ score, states: lines.map(({ state }) => state) }).toEqual({
    score: 100,
    states: ['reversed'],
  });
});

test('征求按关爱管理的意愿：本人点了愿意才作数，随时可以改回来', async () => {
  const tab = await stage.phone(SECRETARY, 'packages/points/care/index');
  await see(tab, '征求一名党员的意愿');
  await keepBoth(tab, '书记-关爱管理', '征求一名党员的意愿');
  await row(tab, '选党员').click();
  await pick(tab, '孙体弱');
  await choose(tab, '长期患病');
  await press(tab, '问本人愿不愿意');
  await see(tab, '等本人答复');
  await keepScreen(tab, '书记-关爱管理-等答复');

  const member = await stage.phone(FRAIL, HOME);
  await see(member, '支部征求你的意愿');
  await row(member, '愿不愿意按关爱管理').click();
  await see(member, '支部问你愿不愿意按关爱管理');
  await keepBoth(member, '党员-关爱管理-意愿', '我愿意');
  await press(member, '我愿意');
  await see(member, '你现在按关爱管理');
  expect((await mine(FRAIL)).careManaged).toBe(true);
  await keepScreen(member, '党员-按关爱管理');

  await tab.reload();
  await see(tab, '关爱管理');
  await gone(tab, '等本人答复');
  await press(member, '我愿意照常参加积分');
  await see(member, '你现在参加积分考核');
  expect((await mine(FRAIL)).careManaged).toBe(false);
});

test('预警摆出六次缺席；凭支委会通过的决议启动否决，本人看到决议、可以申辩，分数不动', async () => {
  const tab = await stage.phone(SECRETARY, 'packages/points/veto/index');
  await see(tab, '周缺席');
  await see(tab, /8 月支部党员大会/);
  await keepBoth(tab, '书记-预警', '周缺席');
  await press(tab, '启动一票否决程序');
  await row(tab, '选党员').click();
  await pick(tab, '周缺席');
  await choose(tab, /^V2/);
  await field(tab, '事实').fill('三月至八月六次支部党员大会都没有参加，也没有请假。');
  await row(tab, '凭哪次会议的决议').click();
  await choose(tab, '九月支委会');
  await see(tab, '哪项决议（表决通过的）');
  await keepScreen(tab, '书记-选决议');
  await choose(tab, RESOLVED);
  await see(tab, RESOLVED);
  await keepScreen(tab, '书记-启动否决');
  await press(tab, '启动，通知本人');
  await see(tab, '等本人回应');
  await keepBoth(tab, '书记-否决已启动', '等本人回应');

  const absent = await stage.phone(ABSENT, HOME);
  await see(absent, /请你回应/);
  await row(absent, '无正当理由').click();
  await see(absent, new RegExp(RESOLVED));
  await keepBoth(absent, '党员-被启动否决', '请你说说');
  await field(absent, '申辩理由').fill('三月起陪护住院的母亲，曾口头告诉党小组长。');
  await press(absent, '提交申辩');
  await see(absent, '等支部认定');
  expect((await mine(ABSENT)).vetoed).toBe(false);

  await tab.reload();
  await see(tab, '陪护住院的母亲');
  await see(tab, '还没有计过票的民主评议；没有评议不能成立。');
  await expect(
    current(tab).getByRole('button', { name: '成立', exact: true }).getAttribute('aria-disabled'),
  ).resolves.toBe('true');
  await keepBoth(tab, '书记-否决是否成立', '否决是否成立');
  await field(tab, '理由').fill('确有正当理由，已口头告知，不成立。');
  await press(tab, '不成立');
  await see(tab, '不计分');
  await absent.reload();
  await see(absent, '确有正当理由，已口头告知，不成立。');
});
