import { yearOf } from '../../types/time';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const PLAN = '/packages/affairs/plan/index';
const FILINGS = '/packages/affairs/filings/index';
const SUPERIOR = 'oDemoSuperior';
const THEME = '学习党章，重温入党誓词';
const RETURNED = '主题党日还没有写主题';
const year = yearOf(Date.now());

let cloud: TestCloud;
let phone: Device;

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call);
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

const openidOf = (index: number): string => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.openid;
};
const planNow = async () => {
  const { plan } = await must(cloud.call, cloud.secretary, 'plan', 'get', { year });
  if (!plan) throw new Error('还没有计划');
  return plan;
};
async function openAs(openid: string, page: string): Promise<void> {
  await phone.login(openid);
  await phone.launch(page);
}
async function fileIt(button: string): Promise<void> {
  await phone.tapTo(button, '确定报上去');
  await phone.tap('确定报上去');
  await phone.see('已报上级，等回执');
}

test('没有计划时书记一点就排出草案：每月都有，还没有报', async () => {
  await openAs(cloud.secretary, PLAN);
  await phone.see(`还没有 ${year} 年的计划`);
  await phone.tap(`生成 ${year} 年草案`);
  await phone.see('还没有报上级备案');
  const { rows, version } = await planNow();
  expect(version).toBe(1);
  expect(new Set(rows.map(({ month }) => month)).size).toBe(12);
  expect(phone.text()).toContain(`全年 ${rows.length} 项`);
});

test('点开一行填主题、存下，回到计划页就看得到；版本往前走一版', async () => {
  await phone.tapTo('主题党日', '同一期间再加一次');
  expect(phone.path()).toBe('packages/affairs/planRow/index');
  await phone.fill('主题', THEME);
  await phone.tap('保存');
  await phone.see(THEME);
  expect(phone.path()).toBe('packages/affairs/plan/index');
  const plan = await planNow();
  expect(plan.version).toBe(2);
  expect(plan.rows.filter(({ theme }) => theme === THEME)).toHaveLength(1);
});

test('同一期间再加一次、再删掉：删要再点一次才删', async () => {
  const before = (await planNow()).rows.length;
  await phone.tapTo(THEME, '同一期间再加一次');
  await phone.tap('同一期间再加一次');
  await phone.see(`全年 ${before + 1} 项`);
  await phone.tapTo('主题还没填', '删掉这一行');
  await phone.tapTo('删掉这一行', '确定删掉');
  expect((await planNow()).rows).toHaveLength(before + 1);
  await phone.tap('确定删掉');
  await phone.see(`全年 ${before} 项`);
  expect((await planNow()).rows).toHaveLength(before);
});

test('别人先改过的，不会被盖掉：说清楚，请重看', async () => {
  await phone.tapTo(THEME, '保存');
  const { version, rows } = await planNow();
  const drafts = rows.map(({ rowId, duty, group, fromMonth, untilMonth, month, theme }) => ({
    ...{ rowId, duty, group, fromMonth, untilMonth, month, theme },
  }));
  const other = openidOf(1);
  await must(cloud.call, other, 'plan', 'save', { year, version, rows: drafts });
  await phone.fill('主题', '盖掉别人的');
  await phone.tap('保存');
  await phone.see('别人');
  expect((await planNow()).rows.some(({ theme }) => theme === '盖掉别人的')).toBe(false);
});

test('记录员能排，报上级由书记；书记报上去，等回执', async () => {
  await openAs(openidOf(5), PLAN);
  await phone.see('由书记（副书记）报上级');
  expect(phone.text()).not.toContain('重新报上级备案');
  await openAs(cloud.secretary, PLAN);
  await phone.see('还没有报上级备案');
  await fileIt('报上级备案');
  expect((await planNow()).filings).toHaveLength(1);
});

test('上级写明原因退回；书记改了再报，上级收下，支部看到回执', async () => {
  await openAs(SUPERIOR, FILINGS);
  await phone.see('请答复');
  await phone.tapTo('党支部（演示）', '支部报来的计划，请答复');
  await phone.tapTo('退回', '为什么退回');
  await phone.fill('为什么退回', RETURNED);
  await phone.tap('退回给支部');
  await phone.see('已退回');

  await openAs(cloud.secretary, PLAN);
  await phone.see('上级退回了，请改好再报');
  expect(phone.text()).toContain(RETURNED);
  await fileIt('重新报上级备案');

  await openAs(SUPERIOR, FILINGS);
  await phone.tapTo('党支部（演示）', '收下，给回执');
  await phone.tap('收下，给回执');
  await phone.see('已收下');

  await openAs(cloud.secretary, PLAN);
  await phone.see('上级已收下');
  expect(phone.text()).toMatch(/回执：.*收下/);
});

test('普通党员看得到排了什么，改不了', async () => {
  await openAs(openidOf(8), PLAN);
  await phone.see(THEME);
  expect(phone.text()).not.toContain('重新报');
  await phone.tap(THEME);
  expect(phone.path()).toBe('packages/affairs/plan/index');
});
