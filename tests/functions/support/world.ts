import { createHash } from 'node:crypto';
import type { RosterFields } from '../../../cloudfunctions/_store/previews';
import type { BranchCloudOptions } from '../../../config/local/branchCloud';
import { LOCAL_SUPERIOR, startBranchCloud } from '../../../config/local/branchCloud';
import type { Client } from '../../../config/local/client';
import { clientOf, uploadFile } from '../../../config/local/client';
import { rosterCells, rosterWorkbook } from '../../../config/demo/rosterWorkbook';
import { build } from '../../../config/scripts/build';
import type { LocalCloud } from '../../../localcloud/server';
import type { Role } from '../../../types/roles';
import { CONSENT_VERSION } from '../../../types/consent';
import type { Store } from './store';
import { openStore } from './store';

/** 2026 年 3 月 2 日（周一）09:00，Asia/Shanghai；用例的时间都从这里拨。 */
export const MONDAY = Date.UTC(2026, 2, 2, 1, 0, 0);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** 第二个上级组织的开通码：验证别的上级碰不到。 */
export const OTHER_SUPERIOR_CODE = 'other-activation-code';

/** 一个在册的人，连同以他的微信发出调用的办法。 */
export interface Person {
  readonly memberId: string;
  readonly name: string;
  readonly client: Client;
}

/** 一个支部：`people` 按名册次序，没有手机的人没有绑定。 */
export interface Branch {
  readonly branchId: string;
  readonly code: string;
  readonly people: readonly Person[];
}

/** 一台装好产品的本机云，与库的只读窗口、函数的日志。 */
export interface World {
  readonly cloud: LocalCloud;
  readonly store: Store;
  readonly superior: Client;
  /** 云函数打到控制台的每一行；“内部错误”在这里现形。 */
  readonly log: readonly string[];
  client(openid: string): Client;
  close(): Promise<void>;
}

/** 起一台内存本机云，函数产物保证最新；时钟拨到 `MONDAY`，上级已开通。`more` 如要供 H5 的静态目录。 */
export async function openWorld(more: Partial<BranchCloudOptions> = {}): Promise<World> {
  await build('functions');
  const log: string[] = [];
  const cloud = await startBranchCloud({
    storage: { mode: 'memory' },
    timers: 'manual',
    log: (line) => log.push(line),
    ...more,
    environment: { ORG_ACTIVATIONS: JSON.stringify(ACTIVATIONS), ...more.environment },
  });
  cloud.clock.set(MONDAY);
  await cloud.warmed;
  const superior = clientOf(cloud, 'oSuperior');
  await superior.must('organisation', 'activate', {
    code: LOCAL_SUPERIOR.code,
    name: '上级管理员',
  });
  return {
    cloud,
    store: openStore(cloud),
    superior,
    log,
    client: (openid) => clientOf(cloud, openid),
    close: () => cloud.close(),
  };
}

const ACTIVATIONS = [
  { code: LOCAL_SUPERIOR.code, orgName: LOCAL_SUPERIOR.orgName },
  { code: OTHER_SUPERIOR_CODE, orgName: '另一上级组织' },
].map(({ code, orgName }) => ({
  hash: createHash('sha256').update(code).digest('hex'),
  orgName,
}));

/** 名册里的一个人，没写的取最常见的值。 */
export function person(name: string, phone: string | null, more: Partial<RosterFields> = {}) {
  return {
    name,
    phone,
    kind: 'fullMember',
    serviceStatus: 'inService',
    position: 'ordinary',
    group: null,
    mobile: false,
    careManaged: false,
    joinedOn: null,
    ...more,
  } satisfies RosterFields;
}

/** 上传一份名册表，得到 fileID。 */
export async function uploadRoster(
  world: World,
  by: Client,
  rows: readonly (readonly string[])[],
  header?: readonly string[],
): Promise<string> {
  const bytes = await rosterWorkbook(rows, header);
  uploads += 1;
  return uploadFile(world.cloud, `roster/${uploads}.xlsx`, new Uint8Array(bytes), by.openid);
}

let uploads = 0;

/** 建一个支部、导入名册；有手机的人以 `<prefix><序号>` 的微信绑定并同意。 */
export async function foundBranch(
  world: World,
  prefix: string,
  people: readonly RosterFields[],
  offices: Readonly<Partial<Record<Exclude<Role, 'superior'>, number>>> = {},
): Promise<Branch> {
  const { superior } = world;
  const { branchId, code } = await superior.must('organisation', 'createBranch', {
    name: `${prefix}支部`,
    field: 'government',
    establishedOn: '2019-07-01',
  });
  const fileId = await uploadRoster(world, superior, people.map(rosterCells));
  const { previewId } = await superior.must('member', 'previewRoster', { fileId, branchId });
  await superior.must('member', 'commitRoster', { previewId, branchId });
  const listed = await superior.must('member', 'roster', { branchId });
  const bound = listed.members.map(async ({ memberId, name, phone }, index) => {
    const client = world.client(`${prefix}${index}`);
    if (phone !== null) {
      await client.must('member', 'bind', { name, phoneCode: `phone:${phone}` });
      await client.must('member', 'consent', { version: CONSENT_VERSION, granted: true });
    }
    return { memberId, name, client };
  });
  const branch = { branchId, code, people: await Promise.all(bound) };
  await appointAll(superior, branch, offices);
  return branch;
}

async function appointAll(
  superior: Client,
  { branchId, people }: Branch,
  offices: Readonly<Partial<Record<Exclude<Role, 'superior'>, number>>>,
): Promise<void> {
  const secretary = people[offices.secretary ?? 0]?.client;
  for (const role of ['secretary', 'deputySecretary', 'recorder', 'recordSupervisor'] as const) {
    const at = offices[role];
    const memberId = at === undefined ? undefined : people[at]?.memberId;
    if (memberId === undefined) continue;
    const bySuperior = role === 'secretary' || role === 'deputySecretary';
    const appointer = bySuperior ? superior : (secretary ?? superior);
    await appointer.must('organisation', 'appoint', {
      memberId,
      branchId,
      role,
      decision: 'appoint',
    });
  }
}

/** 名册第 `index` 人；没有就是用例写错了。 */
export function at(branch: Branch, index: number): Person {
  const found = branch.people[index];
  if (!found) throw new Error(`支部里没有第 ${index} 人`);
  return found;
}
