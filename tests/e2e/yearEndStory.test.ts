import type { Page } from 'playwright-core';
import type { Client } from '../../config/local/client';
import { COMMITTEE, midnight, resolve } from '../functions/support/assessmentYear';
import { at } from '../functions/support/world';
import { current, keepBoth, keepScreen } from './harness/browser';
import { choose, field, openPhone, pick, press, see } from './harness/phone';
import { takeFile } from './harness/takeFile';
import {
  DEPUTY,
  HIGH,
  LOW,
  SECRETARY,
  WITH_YEAR,
  YEAR,
  entryOf,
  openYear,
  row,
  type YearStage,
} from './harness/yearBranch';

/** 积分考核，后一半：支部评定、上级审核、年度公示、群众异议、生效、帮扶、表格。 */

jest.setTimeout(240_000);

const RETURNED = '四个季度都没有公布，请支部说明';
const OBJECTION = '刘突出的表彰是哪一年的？';

let stage: YearStage;
let noticeId = '';

const client = (index: number): Client => at(stage.branch, index).client;
const phoneOf = (index: number, page: string): Promise<Page> => stage.phone(index, page);
const resultOf = async (index: number) =>
  (await client(index).must('assessment', 'result', { year: YEAR })).result;

beforeAll(async () => {
  stage = await openYear('oClose');
  stage.world.cloud.clock.set(midnight(YEAR + 1, 1, 5));
  await stage.settle();
});

afterAll(() => stage?.close());

test('年度结束：书记凭支委会通过的决议评定，积分不允许的等次没有得选', async () => {
  await resolve(stage.world, stage.branch, 'committeeMeeting', COMMITTEE);
  const tab = await phoneOf(SECRETARY, `packages/assessment/path/index?${WITH_YEAR}`);
  await row(tab, '支部评定').click();
  await see(tab, '逐人看');
  await keepBoth(tab, '书记-支部评定', '逐人看');
  await row(tab, '张落后').click();
  await see(tab, '民主评议等次');
  expect(await current(tab).getByRole('radio', { name: '优秀' }).count()).toBe(0);
  await choose(tab, '不合格');
  await keepScreen(tab, '书记-评定一人');
  await press(tab, '写好了');
  await row(tab, '刘突出').click();
  await choose(tab, '优秀');
  await field(tab, '备注').fill('市级表彰');
  await press(tab, '写好了');
  await row(tab, '凭哪次会议的决议').click();
  await press(tab, `看 ${YEAR + 1} 年的会议`);
  await choose(tab, '评定年度考核');
  await see(tab, '哪项决议（表决通过的）');
  await keepScreen(tab, '书记-选决议');
  await choose(tab, '同意年度考核结果');
  await press(tab, '评定，交上级审核');
  await press(tab, '评定，交上去');
  await see(tab, '走到哪一步');
});

test('上级退回一次写明原因；支部重新评定，写过的等次还在；上级通过', async () => {
  const superior = await stage.superiorPhone(`packages/assessment/reviews/index?${WITH_YEAR}`);
  await keepBoth(superior, '上级-各支部年度考核', '等你审核');
  await row(superior, 'oClose支部').click();
  await see(superior, '走到哪一步');
  await row(superior, '审核').click();
  await see(superior, '审核意见');
  await keepBoth(superior, '上级-审核', '审核意见');
  await field(superior, '意见').fill(RETURNED);
  await press(superior, '退回支部');
  await see(superior, '走到哪一步');

  await resolve(stage.world, stage.branch, 'committeeMeeting', COMMITTEE);
  const tab = await phoneOf(SECRETARY, `packages/assessment/path/index?${WITH_YEAR}`);
  await see(tab, `上级退回：${RETURNED}`);
  await keepScreen(tab, '书记-被退回');
  await row(tab, '支部评定').click();
  await row(tab, '凭哪次会议的决议').click();
  await press(tab, `看 ${YEAR + 1} 年的会议`);
  await choose(tab, '评定年度考核');
  await choose(tab, '同意年度考核结果');
  await press(tab, '评定，交上级审核');
  await press(tab, '评定，交上去');
  await see(tab, '走到哪一步');

  await superior.reload();
  await row(superior, '审核').click();
  await field(superior, '意见').fill('程序齐备');
  await press(superior, '审核通过');
  await see(superior, '走到哪一步');
});

test('年度公示 7 天；不满 7 天不行；群众从链接进来，只看得到公布的各列，可以提异议', async () => {
  const tab = await phoneOf(SECRETARY, `packages/assessment/path/index?${WITH_YEAR}`);
  await row(tab, '年度公示').click();
  await see(tab, '发布年度公示');
  await choose(tab, '本单位');
  await field(tab, '公示几天').fill('6');
  await press(tab, '发布年度公示');
  await press(tab, '发布');
  await see(tab, /不少于 7 天/);
  await keepScreen(tab, '书记-公示六天被拒');
  await press(tab, '再等等');
  await field(tab, '公示几天').fill('7');
  await press(tab, '发布年度公示');
  await press(tab, '发布');
  await see(tab, '给支部以外的人看');
  expect(await entryOf(tab, '刘突出')).toMatch(/民主评议情况\s*优秀[\s\S]*市级表彰/);
  await keepBoth(tab, '书记-年度公示', '给支部以外的人看');
  await press(tab, '转发、打印二维码');
  const text = await current(tab).locator('.sheet').innerText();
  await keepScreen(tab, '书记-公示二维码');
  const page = /packages\/notice\/link\/index\?\S+/.exec(text)?.[0] ?? '';
  noticeId = new URLSearchParams(page.split('?')[1]).get('id') ?? '';

  const outsider = await openPhone(stage.browser, stage.world.cloud.url, 'oOutsider', page);
  await see(outsider, '有不同意见');
  expect(await entryOf(outsider, '张落后')).toMatch(/综合得分\s*60/);
  const shown = await current(outsider).innerText();
  for (const hidden of ['名次：', '自评', '帮扶', '不能评优']) expect(shown).not.toContain(hidden);
  await keepBoth(outsider, '群众-公示', '有不同意见');
  await field(outsider, '你的意见').fill(OBJECTION);
  await field(outsider, '姓名').fill('热心群众');
  await field(outsider, '联系方式').fill('13800000000');
  await press(outsider, '交给上级');
  await see(outsider, '✓ 已交上');
  await keepScreen(outsider, '群众-异议已交');
});

test('公示期内本人看得到自己的结果与依据；有异议没办结，期满也不生效', async () => {
  const member = await phoneOf(LOW, `packages/assessment/mine/index?${WITH_YEAR}`);
  await see(member, '正在公示，还没有生效');
  await see(member, '为什么');
  await keepBoth(member, '党员-我的结果', '正在公示');
  const { until } = await client(LOW).must('notice', 'get', { noticeId });
  stage.world.cloud.clock.set(until);
  await stage.settle();
  const path = await client(LOW).must('assessment', 'path', { year: YEAR });
  expect(path.current).toBe('annualNotice');
});

test('上级解释说明之后，公示生效', async () => {
  const { branchId } = stage.branch;
  const { objections } = await stage.world.superior.must('notice', 'objections', { open: true });
  const objectionId = objections[0]?.objectionId ?? '';
  await stage.world.superior.must('notice', 'accept', { branchId, objectionId });
  await client(DEPUTY).must('notice', 'investigate', { objectionId, findings: '是当年的表彰' });
  const superior = await stage.superiorPhone('packages/notice/handle/index');
  await see(superior, /热心群众/);
  await choose(superior, '解释说明');
  await field(superior, '给提出人的答复').fill('是当年的表彰，文件已当面出示');
  await keepBoth(superior, '上级-答复', '怎么答复');
  await choose(superior, '解释说明');
  await field(superior, '给提出人的答复').fill('是当年的表彰，文件已当面出示');
  await press(superior, '答复');
  await see(superior, '没有要办的异议');
  await stage.settle();
  const member = await phoneOf(HIGH, `packages/assessment/mine/index?${WITH_YEAR}`);
  await see(member, /\d 生效/);
  expect(await current(member).innerText()).not.toContain('名次靠前，只供支部参考');
  expect(Object.keys((await resultOf(HIGH)) ?? {})).not.toContain('hint');
  const list = await phoneOf(HIGH, 'packages/notice/list/index');
  await see(list, '已生效');
});

test('低分的要谈心帮扶：书记定人、记下整改情况，本人看得到', async () => {
  const tab = await phoneOf(SECRETARY, `packages/assessment/results/index?${WITH_YEAR}`);
  await keepBoth(tab, '书记-年度结果', '要谈心谈话、结对帮扶');
  await row(tab, '张落后').click();
  await see(tab, '还没有定');
  await keepBoth(tab, '书记-一人的结果', '还没有定');
  await press(tab, '选帮扶的人');
  await pick(tab, '孙委员');
  await pick(tab, '刘突出');
  await press(tab, '选好了（2 人）');
  await press(tab, '定下来');
  await see(tab, '孙委员、刘突出');
  await choose(tab, '有改进');
  await field(tab, '说明').fill('谈了三次，家里的事已经和解');
  await press(tab, '记下来');
  await see(tab, '谈了三次，家里的事已经和解');
  await keepScreen(tab, '书记-帮扶已记');

  const member = await phoneOf(LOW, `packages/assessment/mine/index?${WITH_YEAR}`);
  await see(member, '孙委员、刘突出');
  await see(member, '有改进');
  await keepScreen(member, '党员-帮扶');
  await takeFile(member, '存成 Word', 'docx');
  await takeFile(member, '存成 PDF', 'pdf');
  await takeFile(member, '存成 Excel', 'xlsx');
});

test('汇总公示表三种格式；全支部的考核表打成一个压缩包，写着做到第几份', async () => {
  const tab = await phoneOf(SECRETARY, `packages/assessment/forms/index?${WITH_YEAR}`);
  await keepBoth(tab, '书记-打印', '汇总公示表');
  await takeFile(tab, '存成 Word', 'docx');
  await takeFile(tab, '存成 PDF', 'pdf');
  await takeFile(tab, '存成 Excel', 'xlsx');
  await takeFile(tab, '做全支部的考核表', 'zip');
  await see(tab, '已做 8 份，共 8 份');
  await keepScreen(tab, '书记-压缩包');
});
