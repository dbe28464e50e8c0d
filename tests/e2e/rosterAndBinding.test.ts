import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { foundBranch, type Founded } from '../../config/demo/foundBranch';
import { PEOPLE } from '../../config/demo/people';
import { rosterCells, rosterWorkbook } from '../../config/demo/rosterWorkbook';
import { startBranchCloud } from '../../config/local/branchCloud';
import { H5_DIST } from '../../config/paths';
import type { LocalCloud } from '../../localcloud/server';
import { PHONE, current, enterAs, keepBoth, keepScreen, launchBrowser } from './harness/browser';

jest.setTimeout(180_000);

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

const see = (tab: Page, text: string | RegExp): Promise<void> =>
  current(tab).getByText(text).first().waitFor();
const press = (tab: Page, name: string): Promise<void> =>
  current(tab).getByRole('button', { name }).last().click();
const fill = (tab: Page, label: string, value: string): Promise<void> =>
  current(tab)
    .locator('.field')
    .filter({ has: tab.locator('.field-label').getByText(label, { exact: true }) })
    .locator('input')
    .fill(value);

async function chooseWorkbook(tab: Page, button: string, rows: readonly string[][]) {
  const [chooser] = await Promise.all([tab.waitForEvent('filechooser'), press(tab, button)]);
  await chooser.setFiles({
    name: '名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await rosterWorkbook(rows),
  });
}

const rows = (): string[][] => PEOPLE.map(rosterCells);

test('名册有误的行写明第几行、哪一列、为什么，一行也不提交', async () => {
  secretary = await enterAs(context, cloud.url, '书记 · ');
  await see(secretary, '党员名册');
  await current(secretary).getByText('党员名册').click();
  await see(secretary, '支部码');
  await keepBoth(secretary, '书记-名册', '支部码');
  await press(secretary, '从 Excel 导入');
  await see(secretary, '第一行是表头');
  const broken = rows();
  broken[2]?.splice(1, 1, '12345');
  broken[3]?.splice(2, 1, '群众');
  await chooseWorkbook(secretary, '选 Excel 名册', broken);
  await see(secretary, '有 2 行有误');
  await see(secretary, '第 4 行');
  await see(secretary, '手机号应为 11 位数字');
  await keepScreen(secretary, '书记-导入-有误');
  expect(
    await current(secretary).getByRole('button', { name: '提交' }).getAttribute('aria-disabled'),
  ).toBe('true');
});

test('改好后预览出新增与更新，提交生效', async () => {
  const fixed = rows();
  fixed[4]?.splice(5, 1, '第一党小组');
  fixed.push([
    '新来的',
    '13900000099',
    '正式党员',
    '在职',
    '普通党员',
    '第一党小组',
    '否',
    '否',
    '',
  ]);
  await chooseWorkbook(secretary, '重新选文件', fixed);
  await see(secretary, '提交：新增 1，更新 1');
  await see(secretary, '第二党小组 → 第一党小组');
  await keepBoth(secretary, '书记-导入-预览', '第一行是表头');
  await chooseWorkbook(secretary, '选 Excel 名册', fixed);
  await press(secretary, '提交：新增 1，更新 1');
  await see(secretary, '名册已更新');
  await press(secretary, '看名册');
  await see(secretary, '新来的');
});

test('新微信号绑定：对不上的等书记确认，确认后先单独同意，才看到首页', async () => {
  const fresh = await enterAs(context, cloud.url, '新微信用户');
  await see(fresh, '先绑定身份');
  await keepScreen(fresh, '新用户-首页');
  await current(fresh).getByText('去绑定').click();
  await see(fresh, '把你的微信对到支部名册里的你');
  await keepBoth(fresh, '新用户-绑定', '支部码');
  await fill(fresh, '姓名', '新来的');
  await fill(fresh, '手机号', '13900000099');
  await fill(fresh, '支部码', 'WRONGCODE');
  await press(fresh, '提交，等书记确认');
  await see(fresh, '没有这个支部码');
  await fill(fresh, '支部码', branch.branchCode);
  await press(fresh, '提交，等书记确认');
  await see(fresh, '已交支部书记核对');
  await keepScreen(fresh, '新用户-等确认');

  await secretary.bringToFront();
  await secretary.goto(`${cloud.url}/app/#/pages/home/index`);
  await secretary.reload();
  await see(secretary, '确认绑定申请');
  await keepScreen(secretary, '书记-首页-等你办');
  await current(secretary).getByText('确认绑定申请').click();
  await see(secretary, '姓名、手机号都相符');
  await keepBoth(secretary, '书记-确认绑定', '姓名、手机号都相符');
  await press(secretary, '是本人，确认');
  await see(secretary, '没有等你确认的申请');

  await fresh.bringToFront();
  await press(fresh, '看看有没有确认');
  await see(fresh, '为什么要单独同意');
  await keepBoth(fresh, '新用户-同意书', '为什么要单独同意');
  await press(fresh, '我同意');
  await see(fresh, '新来的同志');
  await current(fresh).getByText('字号、个人信息').click();
  await see(fresh, '名册里的我');
  await keepBoth(fresh, '党员-我的', '名册里的我');
});

test('撤回同意后，再打开先看到同意书，看不到个人信息', async () => {
  const tab = await enterAs(context, cloud.url, branch.members[12]?.name ?? '');
  await see(tab, '我的积分');
  await tab.goto(`${cloud.url}/app/#/pages/consent/index`);
  await press(tab, '撤回同意');
  await see(tab, '我同意');
  await tab.goto(`${cloud.url}/app/#/pages/points/index`);
  await tab.reload();
  await see(tab, '为什么要单独同意');
  expect(await current(tab).getByText('年度得分').count()).toBe(0);
});

test('上级看下级支部一览，点开名册与任免', async () => {
  const superior = await enterAs(context, cloud.url, '上级党组织管理员');
  await see(superior, '下级支部一览');
  await current(superior).getByText('下级支部一览').click();
  await see(superior, '党员 42 人');
  await keepBoth(superior, '上级-一览', '党员 42 人');
  await current(superior).locator('.row-tap', { hasText: '党员 42 人' }).click();
  await see(superior, '支部码');
  await current(superior)
    .locator('.row-tap', { hasText: branch.members[3]?.name ?? '' })
    .click();
  await see(superior, '任命为书记');
  await keepScreen(superior, '上级-任免');
});

test('点击区：平时每一处可点的都不小于 44，关怀模式不小于 60', async () => {
  const tab = await enterAs(context, cloud.url, '书记 · ');
  await see(tab, '支部事务');
  for (const [care, least] of [
    [false, 44],
    [true, 60],
  ] as const) {
    await tab.evaluate((on) => {
      window.localStorage.setItem('care', JSON.stringify({ data: on ? 'on' : 'off' }));
    }, care);
    for (const route of ['pages/home', 'packages/branch/create', 'pages/points', 'pages/checkin']) {
      await tab.goto(`${cloud.url}/app/#/${route}/index`);
      await tab.reload();
      await current(tab).locator('[role]').first().waitFor();
      await tab.waitForTimeout(800);
      const small = await current(tab)
        .locator('[role=button], [role=radio], [role=switch]')
        .evaluateAll(
          (all, limit) =>
            all
              .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
              .filter(({ box }) => box.height < limit || box.width < limit)
              .map(({ text, box }) => `${text ?? ''} ${box.width}×${box.height}`),
          least,
        );
      expect({ route, care, small }).toEqual({ route, care, small: [] });
    }
  }
});
