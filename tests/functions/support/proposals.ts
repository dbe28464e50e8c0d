import type { Client } from '../../../config/local/client';
import { uploadFile } from '../../../config/local/client';
import type { Output } from '../../../types/api';
import { callAction } from './callAction';
import type { Branch, World } from './world';
import { at } from './world';

let files = 0;

/** 端上先传到 incoming/ 的一份 pdf 材料。 */
export async function pdfMaterial(world: World, by: Client) {
  files += 1;
  const bytes = new TextEncoder().encode(`%PDF-1.4 材料${files}`);
  const file = await uploadFile(world.cloud, `points/incoming/m${files}.pdf`, bytes, by.openid);
  return { file, name: `材料${files}.pdf` };
}

/** 提出减分的输入；有材料，证据是齐的。 */
export async function deduction(
  world: World,
  by: Client,
  branch: Branch,
  index: number,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    memberId: at(branch, index).memberId,
    item: 'D23' as const,
    count: 1,
    happenedOn: new Date(world.cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    story: '言行不当，群众当面指出',
    materials: [await pdfMaterial(world, by)],
    official: false,
    witnessIds: [],
    ...more,
  };
}

/** 不论输入对不对都发出去；给出错误码，成了为 null。 */
export async function refusalOf(world: World, by: Client, action: string, input: unknown) {
  const reply = await callAction(world.cloud, by, action, input, `verdict-${(files += 1)}-request`);
  return reply.ok ? null : reply.error.code;
}

/** 某人这一年的账。 */
export function ledgerOf(branch: Branch, index: number, year = 2026) {
  return at(branch, index).client.must('points', 'mine', { year });
}

/** 其中一行。 */
export async function lineIn(branch: Branch, index: number, proposalId: string) {
  const { lines }: Output<'points', 'mine'> = await ledgerOf(branch, index);
  return lines.find(({ id }) => id === proposalId);
}
