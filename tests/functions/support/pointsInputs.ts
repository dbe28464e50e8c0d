import { uploadFile } from '../../../config/local/client';
import type { Client } from '../../../config/local/client';
import type { Input } from '../../../types/api';
import type { Caller } from './scene';
import type { Branch, World } from './world';
import { at } from './world';

/** 1×1 的 PNG：材料看内容不看后缀。 */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let uploads = 0;

/** 先传到待收处的一份材料。 */
export async function material(
  world: World,
  by: Client,
  name = '照片.png',
  bytes: Buffer = TINY_PNG,
): Promise<{ readonly file: string; readonly name: string }> {
  uploads += 1;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const path = `points/incoming/t${uploads}.${extension}`;
  return { file: await uploadFile(world.cloud, path, new Uint8Array(bytes), by.openid), name };
}

type Claim = Input<'points', 'claim'>;

/** 一件加分申报；没写的取最常见的值。 */
export function claimInput(more: Partial<Claim> = {}): Claim {
  return {
    item: 'P8',
    count: 1,
    happenedOn: '2026-03-01',
    story: '到社区为独居老人送药、打扫卫生',
    materials: [],
    witnessIds: [],
    ...more,
  };
}

type Inputs = Readonly<Record<string, (caller: Caller) => unknown>>;

/** 申报、证明、审核各动作的一份好输入（甲支部）：申报人是普通党员，请的证明人是预备党员与记录员。 */
export async function pointsInputs(a: Branch): Promise<Inputs> {
  const claimant = at(a, 4);
  const ids = [at(a, 5).memberId, at(a, 2).memberId];
  const open = async (story: string) =>
    claimant.client.must('points', 'claim', claimInput({ story, witnessIds: ids }));
  const [asked, byLink, supplemented, withdrawn, returned] = [
    await open('为特困户捐款'),
    await open('参加义务植树'),
    await open('为考生指路'),
    await open('帮邻居修水管'),
    await open('照看走失儿童'),
  ];
  const { proposalId } = asked;
  const { branchId } = a;
  const year = 2026;
  return {
    'points.items': () => ({ year }),
    'points.candidates': () => ({}),
    'points.claim': () => claimInput({ witnessIds: ids }),
    'points.claimFor': () => ({ ...claimInput(), memberId: at(a, 7).memberId }),
    'points.supplement': () => ({
      proposalId: supplemented.proposalId,
      story: '为考生指路，并送到考点',
      materials: [],
      witnessIds: [],
    }),
    'points.withdraw': () => ({ proposalId: withdrawn.proposalId, reason: '记错了日子' }),
    'points.asked': () => ({}),
    'points.witness': () => ({ proposalId, decision: 'confirm' }),
    'points.invitation': () => ({ proposalId: byLink.proposalId, code: byLink.inviteCode }),
    'points.witnessByLink': () => ({
      proposalId: byLink.proposalId,
      code: byLink.inviteCode,
      decision: 'confirm',
      name: '王大妈',
      unit: '幸福社区',
    }),
    'points.witnessFor': () => ({
      proposalId,
      name: '李大爷',
      unit: '幸福社区',
      decision: 'confirm',
      note: '书面证明存档案盒',
    }),
    'points.proposal': () => ({ proposalId, branchId }),
    'points.todo': () => ({}),
    'points.decide(return)': () => ({
      proposalId: returned.proposalId,
      decision: 'return',
      reason: '请补照片',
      branchId,
    }),
  };
}
