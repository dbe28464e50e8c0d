import type { Page } from 'playwright-core';
import { on } from '../functions/support/assessmentYear';
import { at } from '../functions/support/world';
import { current, keepBoth, keepScreen } from './harness/browser';
import { choose, field, gone, press, see } from './harness/phone';
import {
  CREDITED,
  MEMBER,
  RECORDER,
  SECRETARY,
  WITH_YEAR,
  YEAR,
  entryOf,
  openYear,
  row,
  type YearStage,
} from './harness/yearBranch';

/** 积分考核，前一半：自评、按季公布、匿名异议、冲销与更正。 */

jest.setTimeout(240_000);

const QUARTER = '2026 年第 4 季度积分公布';
const OBJECTION = '孙委员加的那 5 分，没有看到材料';
const FINDINGS = '核对了原始材料，证明人记错了人';

let stage: YearStage;

const client = (index: number) => at(stage.branch, index).client;
const phoneOf = (index: number, page: string): Promise<Page> => stage.phone(index, page);

beforeAll(async () => {
  stage = await openYear('oYear');
  stage.world.cloud.clock.set(on(`${YEAR}-12-10`));
});

afterAll(() => stage?.close());

test('自评：先存下来，别人看不到；交上以后不能改，和支部的记分放在一起看', async () => {
  const tab = await phoneOf(MEMBER, `packages/assessment/self/index?${WITH_YEAR}`);
  await see(tab, '逐项打分');
  const { items } = await client(MEMBER).must('assessment', 'selfAssessment', { year: YEAR });
  for (const [index, { title, most }] of items.entries()) {
    await field(tab, `${index + 1}. ${title}`).fill(String(index === 0 ? most + 1 : most - 1));
  }
  await see(tab, `请改：这一项最多 ${items[0]?.most ?? 0} 分`);
  await field(tab, '1. ').fill(String((items[0]?.most ?? 0) - 1));
  await press(tab, '先存下来');
  await see(tab, '✓ 已存下来');
  const seen = async () =>
    (await client(SECRETARY).must('assessment', 'draft', { year: YEAR })).rows[MEMBER]?.selfTotal;
  expect(await seen()).toBeNull();
  await keepBoth(tab, '党员-自评', '逐项打分');
  await press(tab, '交上');
  await press(tab, '合计 94 分，交上');
  await see(tab, '✓ 已交上');
  await keepScreen(tab, '党员-自评-已交');
  expect(await seen()).toBe(94);
});

test('记录员先看会公布什么，再公布第四季度；漏了的季度如实写着', async () => {
  const tab = await phoneOf(RECORDER, `packages/assessment/path/index?${WITH_YEAR}`);
  await see(tab, '漏办');
  await keepBoth(tab, '记录员-年度考核', '现在请你办');
  await row(tab, '公布第四季度积分').click();
  await see(tab, '会公布的内容');
  expect(await entryOf(tab, '孙委员')).toMatch(/综合得分\s*105/);
  await keepBoth(tab, '记录员-季度预览', '会公布的内容');
  await press(tab, '公布2026 年第四季度积分');
  await press(tab, '发布');
  await see(tab, QUARTER);
  await keepBoth(tab, '记录员-季度公示', QUARTER);
});

test('党员匿名提异议，直达上级；上级受理、书记调查（看不到是谁）、上级答复更正', async () => {
  const member = await phoneOf(MEMBER, 'packages/notice/list/index');
  await see(member, '公示中');
  await keepBoth(member, '党员-公示栏', QUARTER);
  await row(member, QUARTER).click();
  await field(member, '你的意见').fill(OBJECTION);
  await press(member, '交给上级');
  await see(member, '✓ 已交上');
  await keepScreen(member, '党员-异议已交');

  const superior = await stage.superiorPhone('packages/superior/overview/index');
  await see(superior, '各支部年度考核');
  await keepBoth(superior, '上级-下级支部', '各支部年度考核');
  await row(superior, '办理异议').click();
  await see(superior, OBJECTION);
  await see(superior, '陈仔细');
  await keepBoth(superior, '上级-异议', '受理，交支部调查');
  await press(superior, '受理，交支部调查');
  await gone(superior, '受理，交支部调查');

  const secretary = await phoneOf(SECRETARY, 'packages/notice/handle/index');
  await see(secretary, '没有留名给支部的人');
  expect(await current(secretary).innerText()).not.toContain('陈仔细');
  await keepBoth(secretary, '书记-调查异议', '调查情况');
  await field(secretary, '调查情况').fill(FINDINGS);
  await press(secretary, '交上级答复');
  await see(secretary, '等上级答复');

  await superior.reload();
  await see(superior, FINDINGS);
  await choose(superior, '更正');
  await field(superior, '给提出人的答复').fill('情况属实，由支部更正');
  await press(superior, '答复');
  await see(superior, '没有要办的异议');
  await press(member, '看我提的异议');
  await see(member, '答复：更正');
  await keepBoth(member, '党员-我提的异议', '答复：更正');
});

test('书记冲销这一笔，发更正版；旧版原样查得到', async () => {
  const { memberId } = at(stage.branch, CREDITED);
  const tab = await phoneOf(
    SECRETARY,
    `packages/points/member/index?memberId=${memberId}&${WITH_YEAR}`,
  );
  await current(tab).locator('.row-tap').first().click();
  await press(tab, '记错了，冲销');
  await field(tab, '为什么冲销').fill(FINDINGS);
  await press(tab, '冲销');
  await gone(tab, '为什么冲销');

  await tab.goto(`${stage.world.cloud.url}/app/#/packages/assessment/path/index?${WITH_YEAR}`);
  await see(tab, /公示之后账上又有更正/);
  await keepBoth(tab, '书记-要更正', '公示之后账上又有更正');
  await row(tab, '第四季度公布积分').click();
  await press(tab, '发更正版');
  await field(tab, '更正的原因').fill(FINDINGS);
  await press(tab, '发新版');
  await see(tab, '第 2 版（正在看）');
  expect(await entryOf(tab, '孙委员')).toMatch(/综合得分\s*100/);
  await keepBoth(tab, '书记-更正版', '这一版更正了什么');
  await row(tab, '第 1 版').click();
  await see(tab, '已有新版');
  expect(await entryOf(tab, '孙委员')).toMatch(/综合得分\s*105/);
});
