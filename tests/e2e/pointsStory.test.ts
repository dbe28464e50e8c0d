import type { Page } from 'playwright-core';
import { at } from '../functions/support/world';
import { current, keepBoth, keepScreen } from './harness/browser';
import { field, gone, openPhone, pick, press, see, tap } from './harness/phone';
import type { Stage } from './harness/pointsBranch';
import {
  CLAIMANT,
  DEPUTY,
  HELPER,
  NO_PHONE,
  RECORDER,
  SECRETARY,
  addPhoto,
  chooseItem,
  openStage,
  row,
} from './harness/pointsBranch';

/** 积分申报：附照片的、请人证明的、退回补充的、替没有手机的人报的，一直走到“我的积分”。 */

jest.setTimeout(240_000);

const CHARITY = '爱心捐助、公益活动、关爱困难群众';
const DISPUTE = '化解矛盾纠纷、配合信访调解';
const HOME = 'pages/home/index';
const POINTS = 'pages/points/index';
const ASKED_FOR = '请补一张当天的照片';

let stage: Stage;
/** 张申报、陈热心，与没有绑定的邻居的手机。 */
let claimant: Page;
let helper: Page;
let neighbour: Page;

beforeAll(async () => {
  stage = await openStage('oClaims');
});
afterAll(() => stage?.close());

const mine = (index: number) =>
  at(stage.branch, index).client.must('points', 'mine', { year: 2026 });

/** 书记、副书记从首页进到一件申报。 */
async function toDecide(index: number, who: string): Promise<Page> {
  const tab = await stage.phone(index, HOME);
  await row(tab, '认定记录').click();
  await row(tab, who).click();
  await see(tab, '怎么回事');
  return tab;
}

test('本人申报加分，附一张照片：交上去就等支部认定', async () => {
  claimant = await stage.phone(CLAIMANT, POINTS);
  await press(claimant, '申报加分');
  await see(claimant, '什么事');
  await keepBoth(claimant, '党员-申报加分', '什么事');
  await row(claimant, '哪一项').click();
  await keepScreen(claimant, '党员-选加分项目');
  await press(claimant, '关闭');
  await chooseItem(claimant, CHARITY);
  await see(claimant, '3 分/次〔P8〕');
  await field(claimant, '怎么回事').fill('上午到社区给三位独居老人送药，打扫了卫生。');
  await addPhoto(claimant);
  await see(claimant, '照片 1');
  await keepScreen(claimant, '党员-申报加分-填好');
  await press(claimant, '交支部审核');
  await see(claimant, '等支部认定');
  await see(claimant, '拟 +3 分');
  await current(claimant).locator('img[src*="points"], .proposal-photo img').first().waitFor();
  await keepBoth(claimant, '党员-申报等认定', '等支部认定');
  expect((await mine(CLAIMANT)).score).toBe(100);
});

test('另一人请两名证明人：书记在首页答复，邻居从链接进来只填姓名、单位', async () => {
  helper = await stage.phone(HELPER, 'packages/points/claim/index');
  await chooseItem(helper, DISPUTE);
  await field(helper, '怎么回事').fill('两户为停车吵架，我和居委会一起劝，当天写了和解书。');
  await press(helper, '请本支部的人证明');
  await pick(helper, '王书记');
  await keepScreen(helper, '党员-选证明人');
  await press(helper, '选好了（1 人）');
  await see(helper, '已请 1 人，改选');
  await press(helper, '交支部审核');
  await see(helper, '等证明');
  await see(helper, '还没答复');
  await press(helper, '发给证明人');
  const link = await current(helper)
    .getByText(/#\/packages\/points\/invite/)
    .innerText();
  await keepScreen(helper, '党员-请人证明-链接');
  await press(helper, '关闭');

  const secretary = await stage.phone(SECRETARY, HOME);
  await see(secretary, '请你证明');
  await keepBoth(secretary, '书记-首页-请你证明', '请你证明');
  await row(secretary, '有人请你证明一件事').click();
  await see(secretary, '两户为停车吵架');
  await keepBoth(secretary, '证明人-请我证明的', '属实，我愿证明');
  await press(secretary, '属实，我愿证明');
  await see(secretary, '✓ 愿证明');
  await press(secretary, '改为不证明');
  await press(secretary, '属实，我愿证明');
  await see(secretary, '改为不证明');

  const page = link.slice(link.indexOf('#/') + 2);
  const { cloud } = stage.world;
  neighbour = await openPhone(stage.browser, cloud.url, 'oNeighbour', page, cloud.clock.now());
  await see(neighbour, '两户为停车吵架');
  await keepBoth(neighbour, '群众-请你证明', '你知道这件事吗');
  await field(neighbour, '姓名').fill('马大姐');
  await field(neighbour, '单位或住处').fill('幸福社区 3 栋');
  await press(neighbour, '属实，我愿证明');
  await see(neighbour, '✓ 你答了“愿证明”。');
  await keepScreen(neighbour, '群众-已证明');

  await helper.reload();
  await see(helper, '马大姐');
  await see(helper, '幸福社区 3 栋');
  await see(helper, '等支部认定');
  await keepScreen(helper, '党员-证明齐了');
});

test('作了证明的书记不能认定这一件，写明为什么；副书记退回补充，本人补上照片', async () => {
  const secretary = await toDecide(SECRETARY, '陈热心');
  await tap(secretary, /为什么（\d+ 条依据）/);
  await see(secretary, /S8〔积分〕/);
  await keepScreen(secretary, '书记-须回避');
  await press(secretary, '关闭');
  expect(await current(secretary).getByRole('button', { name: '情况属实，计分' }).count()).toBe(0);

  const deputy = await toDecide(DEPUTY, '陈热心');
  await keepBoth(deputy, '副书记-审核申报', '情况属实，计分');
  await field(deputy, '理由').fill(ASKED_FOR);
  await press(deputy, '退回，请本人补充');
  await see(deputy, '退回补充');

  const home = await stage.phone(HELPER, HOME);
  await see(home, '支部退回，请补充');
  await keepBoth(home, '党员-首页-请补充', '支部退回，请补充');
  await row(home, DISPUTE).click();
  await see(home, `支部退回，请补充：${ASKED_FOR}`);
  await press(home, '补充材料、证明人');
  await addPhoto(home);
  await see(home, '照片 1');
  await keepScreen(home, '党员-补充');
  await press(home, '补充上去');
  await see(home, '等支部认定');
  await gone(home, `支部退回，请补充：${ASKED_FOR}`);

  await deputy.reload();
  await field(deputy, '理由').fill('和解书、照片都看过，属实');
  await press(deputy, '情况属实，计分');
  await see(deputy, '已认定');
});

test('书记认定另一件；我的积分多出一行，点开有条款、证据、经手人、时间', async () => {
  const secretary = await toDecide(SECRETARY, '张申报');
  await field(secretary, '理由').fill('社区来电感谢，属实');
  await press(secretary, '情况属实，计分');
  await see(secretary, '已认定');

  await claimant.goto(`${stage.world.cloud.url}/app/#/${POINTS}`);
  await claimant.reload();
  await see(claimant, '103');
  await see(claimant, '+3 分');
  await keepBoth(claimant, '党员-我的积分', '年度得分');
  await row(claimant, CHARITY).click();
  for (const text of [/P8〔积分〕/, '1 份', /认定.*：王书记/, /社区来电感谢，属实/, '哪天的事']) {
    await see(claimant, text);
  }
  await keepBoth(claimant, '党员-积分事项-已认定', '已认定');
  const { score, bonus, lines } = await mine(CLAIMANT);
  expect({ score, bonus, states: lines.map(({ state }) => state) }).toEqual({
    score: 103,
    bonus: 3,
    states: ['confirmed'],
  });
  expect((await mine(HELPER)).bonus).toBe(5);
});

test('记录员替没有手机的人申报，照书面证明录两名证明人，书记认定', async () => {
  const recorder = await stage.phone(RECORDER, 'packages/branch/ledger/index');
  await see(recorder, '按名册次序');
  await keepBoth(recorder, '记录员-支部积分表', '按名册次序');
  await row(recorder, '郑老').click();
  await see(recorder, '逐条的账');
  await keepScreen(recorder, '记录员-个人积分账');
  await press(recorder, '本人没有手机，替他申报加分');
  await see(recorder, /你在替没有手机的党员申报/);
  await chooseItem(recorder, CHARITY);
  await field(recorder, '怎么回事').fill('把退休金里的两千元捐给了山区小学。');
  await press(recorder, '交支部审核');
  await see(recorder, '等证明');

  await press(recorder, '照书面证明录一名证明人');
  await row(recorder, '选证明人').click();
  await pick(recorder, '张申报');
  await field(recorder, '书面证明在哪里').fill('签名原件在 2026 年积分档案盒');
  await keepScreen(recorder, '记录员-代录证明人');
  await press(recorder, '录上');
  await current(recorder).locator('.sheet').waitFor({ state: 'detached' });
  await see(recorder, '书面证明，记录员代录');
  await press(recorder, '照书面证明录一名证明人');
  await current(recorder).getByRole('radio', { name: '群众、外单位的人' }).click();
  await field(recorder, '姓名').fill('何校长');
  await field(recorder, '单位').fill('山区小学');
  await field(recorder, '书面证明在哪里').fill('学校的收据与感谢信在档案盒');
  await press(recorder, '录上');
  await see(recorder, '何校长');
  await see(recorder, '等支部认定');
  await keepBoth(recorder, '记录员-代办申报', '何校长');

  const secretary = await toDecide(SECRETARY, '郑老');
  await field(secretary, '理由').fill('收据与书面证明都看过，属实');
  await press(secretary, '情况属实，计分');
  await see(secretary, '已认定');
  const { memberId } = at(stage.branch, NO_PHONE);
  const ledger = await at(stage.branch, RECORDER).client.must('points', 'memberLedger', {
    memberId,
    year: 2026,
  });
  expect(ledger).toMatchObject({ bonus: 3, lines: [{ state: 'confirmed' }] });
});
