import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { H5_DIST } from '../../../config/paths';
import { pngPicture } from '../../functions/support/pictures';
import type { Branch, World } from '../../functions/support/world';
import { at, foundBranch, openWorld, person } from '../../functions/support/world';
import { current, launchBrowser } from './browser';
import { openPhone, press } from './phone';

/** 名册里的位置。 */
export const SECRETARY = 0;
export const DEPUTY = 1;
export const RECORDER = 3;
export const CLAIMANT = 4;
export const HELPER = 5;
export const ABSENT = 6;
export const ACCUSED = 7;
export const FRAIL = 8;
export const NO_PHONE = 9;

const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader' }),
  person('刘副书记', '13900000002', { position: 'committeeMember' }),
  person('赵委员', '13900000003', { position: 'committeeMember' }),
  person('李记录', '13900000004'),
  person('张申报', '13900000005'),
  person('陈热心', '13900000006'),
  person('周缺席', '13900000007'),
  person('吴窗口', '13900000008'),
  person('孙体弱', '13900000009'),
  person('郑老', null, { serviceStatus: 'retired' }),
];

/** 设支委会的支部，与看它的几部手机。 */
export interface Stage {
  readonly world: World;
  readonly branch: Branch;
  readonly browser: Browser;
  /** 第 `index` 人的手机，打开在 `page`。 */
  phone(index: number, page: string): Promise<Page>;
  close(): Promise<void>;
}

/** 起本机云、建支部、起浏览器；手机的钟与本机云一致。 */
export async function openStage(prefix: string): Promise<Stage> {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  const world = await openWorld({ staticDir: H5_DIST });
  const branch = await foundBranch(world, prefix, PEOPLE, {
    secretary: SECRETARY,
    deputySecretary: DEPUTY,
    recorder: RECORDER,
  });
  const browser = await launchBrowser();
  return {
    world,
    branch,
    browser,
    phone: (index, page) =>
      openPhone(
        browser,
        world.cloud.url,
        at(branch, index).client.openid,
        page,
        world.cloud.clock.now(),
      ),
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}

/** 某一行，点得动的。 */
export const row = (tab: Page, text: string) =>
  current(tab).locator('.row-tap', { hasText: text }).first();

/** 点“加照片”，在系统的选图框里选一张。 */
export async function addPhoto(tab: Page): Promise<void> {
  const [chooser] = await Promise.all([tab.waitForEvent('filechooser'), press(tab, '加照片')]);
  await chooser.setFiles({
    name: 'IMG_0001.png',
    mimeType: 'image/png',
    buffer: pngPicture(480, 320),
  });
}

/** 从弹出的项目里选一项。 */
export async function chooseItem(tab: Page, title: string): Promise<void> {
  await row(tab, '哪一项').click();
  await current(tab).getByRole('radio', { name: title }).click();
}
