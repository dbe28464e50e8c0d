import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { H5_DIST } from '../../../config/paths';
import { credit, on } from '../../functions/support/assessmentYear';
import type { Branch, World } from '../../functions/support/world';
import { at, foundBranch, openWorld, person } from '../../functions/support/world';
import { current, launchBrowser } from './browser';
import { openPhone } from './phone';

/** 考核的这一年；页面的网址都写明年份，与手机的钟无关。 */
export const YEAR = 2026;
export const WITH_YEAR = `year=${YEAR}`;

/** 名册里的位置。 */
export const SECRETARY = 0;
export const DEPUTY = 1;
export const CREDITED = 2;
export const RECORDER = 3;
export const MEMBER = 4;
export const LOW = 5;
export const HIGH = 6;

const PEOPLE = [
  person('王书记', '13900000001', { position: 'leader' }),
  person('赵副书记', '13900000002', { position: 'committeeMember' }),
  person('孙委员', '13900000003', { position: 'committeeMember' }),
  person('李记录', '13900000004'),
  person('陈仔细', '13900000005'),
  person('张落后', '13900000006'),
  person('刘突出', '13900000007'),
  person('吴老', null, { serviceStatus: 'retired' }),
];

/** 账上已有一年积分的支部（孙委员 105、张落后 60、刘突出 108，其余 100），与看它的几部手机。 */
export interface YearStage {
  readonly world: World;
  readonly branch: Branch;
  readonly browser: Browser;
  phone(index: number, page: string): Promise<Page>;
  superiorPhone(page: string): Promise<Page>;
  /** 公示期满的定时器跑一次。 */
  settle(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openYear(prefix: string): Promise<YearStage> {
  if (!existsSync(path.join(H5_DIST, 'index.html'))) throw new Error('先构建 H5：npm run build:h5');
  const world = await openWorld({ staticDir: H5_DIST });
  const branch = await foundBranch(world, prefix, PEOPLE, {
    secretary: SECRETARY,
    deputySecretary: DEPUTY,
    recorder: RECORDER,
  });
  const happened = on(`${YEAR}-05-06`);
  await credit(world, branch, LOW, { item: 'D21', count: 4, happened });
  await credit(world, branch, HIGH, { item: 'P8', happened });
  await credit(world, branch, HIGH, { item: 'P9', happened });
  await credit(world, branch, CREDITED, { item: 'P9', happened });
  const browser = await launchBrowser();
  const { url } = world.cloud;
  return {
    world,
    branch,
    browser,
    phone: (index, page) => openPhone(browser, url, at(branch, index).client.openid, page),
    superiorPhone: (page) => openPhone(browser, url, 'oSuperior', page),
    settle: () => world.cloud.call('notice', { Type: 'Timer', TriggerName: 'settle' }),
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}

/** 某一行，点得动的。 */
export const row = (tab: Page, text: string) =>
  current(tab).locator('.row-tap', { hasText: text }).first();

/** 公示里某人的一段。 */
export const entryOf = (tab: Page, name: string): Promise<string> =>
  current(tab).locator('.notice-entry', { hasText: name }).first().innerText();
