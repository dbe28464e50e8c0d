import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalCloud } from '../../localcloud/server';
import { CONSENT_VERSION } from '../../types/consent';
import { ROLE_LABELS } from '../../types/labels';
import type { Role } from '../../types/roles';
import { LOCAL_SUPERIOR } from '../local/branchCloud';
import type { Client } from '../local/client';
import { clientOf, uploadFile } from '../local/client';
import { PEOPLE } from './people';

/** 样例名册（41 人）。 */
export const SAMPLE_ROSTER = path.join(__dirname, '名册样例.xlsx');

/** 建好的演示支部：每个有手机的党员都已绑定、已同意。 */
export interface Founded {
  readonly branchId: string;
  readonly branchCode: string;
  readonly superior: Client;
  readonly secretary: Client;
  readonly recorder: Client;
  /** 有手机的党员，按名册次序（含书记、记录员）。 */
  readonly members: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly client: Client;
  }[];
  /** 名册次序的全部党员编号。 */
  readonly roster: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly bound: boolean;
  }[];
}

const OFFICERS: readonly { readonly index: number; readonly role: Exclude<Role, 'superior'> }[] = [
  { index: 0, role: 'secretary' },
  { index: 1, role: 'deputySecretary' },
  { index: 5, role: 'recorder' },
  { index: 6, role: 'recordSupervisor' },
];

/** 某名演示党员的 openid。 */
function demoOpenid(index: number): string {
  return `oDemo${String(index + 1).padStart(4, '0')}`;
}

/**
 * 从空库把演示支部建起来，每一步都走云函数，与真人办的一样：
 * 上级开通 → 建支部 → 导入名册 → 绑定并同意 → 任命书记、记录员。
 */
export async function foundBranch(cloud: LocalCloud): Promise<Founded> {
  const superior = clientOf(cloud, 'oDemoSuperior');
  await superior.must('organisation', 'activate', {
    code: LOCAL_SUPERIOR.code,
    name: '上级管理员',
  });
  const { branchId, code: branchCode } = await superior.must('organisation', 'createBranch', {
    name: '市直机关第三党支部（演示）',
    field: 'government',
    establishedOn: '2019-07-01',
  });
  await importRoster(cloud, superior, branchId);
  const listed = await superior.must('member', 'roster', { branchId });
  const members = [];
  for (const [index, member] of listed.members.entries()) {
    if (member.phone === null) continue;
    const client = clientOf(cloud, demoOpenid(index));
    await client.must('member', 'bind', { name: member.name, phoneCode: `phone:${member.phone}` });
    await client.must('member', 'consent', { version: CONSENT_VERSION, granted: true });
    members.push({ memberId: member.memberId, name: member.name, client });
  }
  for (const { index, role } of OFFICERS) {
    const officer = listed.members[index];
    if (!officer) throw new Error('样例名册不足');
    const appointer =
      role === 'secretary' || role === 'deputySecretary'
        ? superior
        : clientOf(cloud, demoOpenid(0));
    await appointer.must('organisation', 'appoint', {
      memberId: officer.memberId,
      branchId,
      role,
      decision: 'appoint',
    });
  }
  listIdentities(cloud);
  return {
    branchId,
    branchCode,
    superior,
    secretary: clientOf(cloud, demoOpenid(0)),
    recorder: clientOf(cloud, demoOpenid(5)),
    members,
    roster: listed.members.map(({ memberId, name, phone }) => ({
      memberId,
      name,
      bound: phone !== null,
    })),
  };
}

async function importRoster(cloud: LocalCloud, superior: Client, branchId: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(SAMPLE_ROSTER));
  const fileId = await uploadFile(cloud, 'roster/sample.xlsx', bytes, superior.openid);
  const preview = await superior.must('member', 'previewRoster', { fileId, branchId });
  if (preview.counts.create !== PEOPLE.length)
    throw new Error(`样例名册预览不符：${JSON.stringify(preview.counts)}`);
  await superior.must('member', 'commitRoster', { previewId: preview.previewId, branchId });
}

/** 登记到本机登录页，供浏览器里选身份。 */
export function listIdentities(cloud: LocalCloud): void {
  const duty = new Map(OFFICERS.map(({ index, role }) => [index, ROLE_LABELS[role]]));
  const others = [...PEOPLE.keys()].filter((index) => !duty.has(index));
  for (const index of duty.keys()) cloud.identities.add(identityOf(index, duty.get(index)));
  cloud.identities.add({
    openid: 'oDemoSuperior',
    label: '上级党组织管理员',
    note: '看下级支部一览、任免书记',
  });
  for (const index of others) {
    if (PEOPLE[index]?.phone !== null) cloud.identities.add(identityOf(index, undefined));
  }
}

function identityOf(index: number, office: string | undefined) {
  const name = PEOPLE[index]?.name ?? '';
  return {
    openid: demoOpenid(index),
    label: office ? `${office} · ${name}` : name,
    note: noteOf(index, office),
  };
}

function noteOf(index: number, office: string | undefined): string {
  if (office === ROLE_LABELS.secretary) return '建活动、主持屏、认定记录、导入名册';
  if (office === ROLE_LABELS.recorder) return '主持屏、给没有手机的党员代签';
  if (office === ROLE_LABELS.deputySecretary) return '书记不在时代为办理，书记本人的记录由其认定';
  if (office !== undefined) return '看支部积分表与待认定事项';
  const person = PEOPLE[index];
  if (person?.kind === 'probationaryMember') return '预备党员：列席，无表决权';
  if (person?.serviceStatus === 'retired') return '离退休党员';
  return person?.mobile ? '流动党员' : '普通党员';
}
