import type { Client } from '../../../config/local/client';
import { publish } from './notices';
import type { Branch, World } from './world';
import { at } from './world';

type Inputs = Readonly<Record<string, () => unknown>>;

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

const FINDINGS = '核对了原始材料';
const written = { version: 1, text: '总分算少了', anonymous: true };
const visitor = { name: '群众', contact: '村口小卖部' };

/** 一条办到某一步的异议；提的人是第 4 人。 */
async function objectionAt(
  world: World,
  branch: Branch,
  noticeId: string,
  step: 'raised' | 'accepted' | 'investigated',
): Promise<string> {
  const { branchId } = branch;
  const filed = { noticeId, ...written };
  const { objectionId } = await at(branch, 4).client.must('notice', 'object', filed);
  const one = { branchId, objectionId };
  if (step !== 'raised') await world.superior.must('notice', 'accept', one);
  if (step === 'investigated') {
    await world.superior.must('notice', 'investigate', { ...one, findings: FINDINGS });
  }
  return objectionId;
}

/** 公示与异议各动作的一份好输入：一份对单位的公示，办到各步的异议各一条。 */
export async function noticeInputs(world: World, branch: Branch): Promise<Inputs> {
  const { branchId } = branch;
  const { _id: noticeId, publicCode: code } = await publish(world, branch, { scope: 'unit' });
  const raised = await objectionAt(world, branch, noticeId, 'raised');
  const accepted = await objectionAt(world, branch, noticeId, 'accepted');
  const investigated = await objectionAt(world, branch, noticeId, 'investigated');
  const receivedAt = world.cloud.clock.now();
  const filed = { noticeId, ...written };
  return {
    'notice.list': () => ({ branchId }),
    'notice.get': () => ({ noticeId, branchId }),
    'notice.byLink': () => ({ noticeId, code }),
    'notice.object': () => filed,
    'notice.objectByLink': () => ({ ...filed, code, ...visitor }),
    'notice.objectFor': () => ({ ...filed, branchId, name: '无机甲', receivedAt }),
    'notice.mine': () => ({}),
    'notice.objections': () => ({ branchId, open: false }),
    'notice.accept': () => ({ branchId, objectionId: raised }),
    'notice.investigate': () => ({ branchId, objectionId: accepted, findings: FINDINGS }),
    'notice.answer': () => ({
      branchId,
      objectionId: investigated,
      outcome: 'explained',
      answer: '已核对',
    }),
  };
}

/** 每个变更动作各备一份重放用的调用；支部的第 0 人是书记，至少五人且都有手机。 */
export function noticeAttempts(
  world: () => World,
  branch: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const objection = async (step: 'raised' | 'accepted' | 'investigated') => {
    const { _id: noticeId } = await publish(world(), branch());
    const objectionId = await objectionAt(world(), branch(), noticeId, step);
    return { branchId: branch().branchId, objectionId };
  };
  const by = (client: Client, input: object, changed: object): Attempt => ({
    client,
    input,
    other: { ...input, ...changed },
  });
  const another = { text: '另一件事' };
  return {
    'notice.object': async () => {
      const { _id: noticeId } = await publish(world(), branch());
      return by(at(branch(), 1).client, { noticeId, ...written }, another);
    },
    'notice.objectByLink': async () => {
      const notice = await publish(world(), branch(), { scope: 'district' });
      const link = { noticeId: notice._id, code: notice.publicCode };
      return by(world().client('oLinkVisitor'), { ...written, ...link, ...visitor }, another);
    },
    'notice.objectFor': async () => {
      const { _id: noticeId, publishedAt: receivedAt, branchId } = await publish(world(), branch());
      const input = { ...written, branchId, noticeId, name: '没有手机的', receivedAt };
      return by(world().superior, input, another);
    },
    'notice.accept': async () => {
      const other = await objection('raised');
      return by(world().superior, await objection('raised'), other);
    },
    'notice.investigate': async () => {
      const { objectionId } = await objection('accepted');
      return by(at(branch(), 0).client, { objectionId, findings: FINDINGS }, { findings: '改口' });
    },
    'notice.answer': async () => {
      const one = await objection('investigated');
      const input = { ...one, outcome: 'explained', answer: '已核对' };
      return by(world().superior, input, { outcome: 'corrected' });
    },
  };
}
