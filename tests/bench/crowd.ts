import { rosterCells, rosterWorkbook } from '../../config/demo/rosterWorkbook';
import { LOCAL_SUPERIOR } from '../../config/local/branchCloud';
import type { Client } from '../../config/local/client';
import { clientOf, uploadFile } from '../../config/local/client';
import type { LocalCloud } from '../../localcloud/server';
import { CONSENT_VERSION } from '../../types/consent';

/** 一个大支部：各人的微信，第一个是书记。 */
export interface Crowd {
  readonly branchId: string;
  readonly secretary: Client;
  readonly clients: readonly Client[];
}

/** 一次绑定几个人：实例有限，多了只是排队。 */
const AT_ONCE = 20;

/** 建一个 `size` 人的支部，人人绑定、同意，第一个任书记。 */
export async function foundCrowd(cloud: LocalCloud, size: number): Promise<Crowd> {
  const superior = clientOf(cloud, 'oCrowdSuperior');
  await superior.must('organisation', 'activate', {
    code: LOCAL_SUPERIOR.code,
    name: '上级管理员',
  });
  const { branchId } = await superior.must('organisation', 'createBranch', {
    name: `${size} 人支部`,
    field: 'university',
    establishedOn: '2020-01-01',
  });
  const people = Array.from({ length: size }, (_unused, index) => ({
    name: `党员${String(index + 1).padStart(3, '0')}`,
    phone: `138${String(index + 1).padStart(8, '0')}`,
  }));
  const rows = people.map(({ name, phone }) =>
    rosterCells({
      name,
      phone,
      kind: 'fullMember',
      serviceStatus: 'inService',
      position: 'ordinary',
      group: null,
      mobile: false,
      careManaged: false,
      joinedOn: null,
    }),
  );
  const bytes = new Uint8Array(await rosterWorkbook(rows));
  const fileId = await uploadFile(cloud, 'crowd.xlsx', bytes, superior.openid);
  const { previewId } = await superior.must('member', 'previewRoster', { fileId, branchId });
  await superior.must('member', 'commitRoster', { previewId, branchId });
  const clients = people.map(({ phone }) => clientOf(cloud, `oCrowd${phone}`));
  for (let from = 0; from < size; from += AT_ONCE) {
    const batch = people.slice(from, from + AT_ONCE);
    await Promise.all(batch.map((person, offset) => join(clients[from + offset], person)));
  }
  const { members } = await superior.must('member', 'roster', { branchId });
  const [first] = members;
  const [secretary] = clients;
  if (!first || !secretary) throw new Error('名册是空的');
  await superior.must('organisation', 'appoint', {
    memberId: first.memberId,
    branchId,
    role: 'secretary',
    decision: 'appoint',
  });
  return { branchId, secretary, clients };
}

async function join(
  client: Client | undefined,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<void> {
  await client?.must('member', 'bind', { name, phoneCode: `phone:${phone}` });
  await client?.must('member', 'consent', { version: CONSENT_VERSION, granted: true });
}
