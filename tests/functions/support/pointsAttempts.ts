import type { Client } from '../../../config/local/client';
import { claimInput, material } from './pointsInputs';
import type { Branch, World } from './world';
import { at } from './world';

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

/**
 * 申报、证明、审核各变更动作备一份重放用的调用。`crew` 的 0 是书记；申报人是 3，证明人是 4、5。
 */
export function pointsAttempts(
  world: () => World,
  crew: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const client = (index: number) => at(crew(), index).client;
  const idOf = (index: number) => at(crew(), index).memberId;
  let nth = 0;
  const claim = async () => {
    nth += 1;
    const input = claimInput({ story: `第${nth}件`, witnessIds: [idOf(4), idOf(5)] });
    return client(3).must('points', 'claim', input);
  };
  const note = '书面证明存档案盒';
  return {
    'points.claim': async () => {
      const input = claimInput({ materials: [await material(world(), client(3))] });
      return { client: client(3), input, other: { ...input, story: '另一件事' } };
    },
    'points.claimFor': async () => {
      const input = { ...claimInput(), memberId: idOf(6) };
      return { client: client(0), input, other: { ...input, count: 2 } };
    },
    'points.supplement': async () => {
      const { proposalId } = await claim();
      const materials = [await material(world(), client(3))];
      const input = { proposalId, materials, witnessIds: [] };
      return { client: client(3), input, other: { ...input, story: '补写经过' } };
    },
    'points.withdraw': async () => {
      const input = { proposalId: (await claim()).proposalId, reason: '记错了' };
      return { client: client(3), input, other: { ...input, reason: '不报了' } };
    },
    'points.witness': async () => {
      const input = { proposalId: (await claim()).proposalId, decision: 'confirm' };
      return { client: client(4), input, other: { ...input, decision: 'decline' } };
    },
    'points.witnessByLink': async () => {
      const { proposalId, inviteCode } = await claim();
      const known = { name: '王大妈', unit: '幸福社区' };
      const input = { proposalId, code: inviteCode, decision: 'confirm', ...known };
      nth += 1;
      const visitor = world().client(`oVisitor${nth}`);
      return { client: visitor, input, other: { ...input, decision: 'decline' } };
    },
    'points.witnessFor': async () => {
      const { proposalId } = await claim();
      const input = { proposalId, memberId: idOf(6), decision: 'confirm', note };
      return { client: client(0), input, other: { ...input, memberId: idOf(7) } };
    },
    'points.decide（申报）': async () => {
      const input = { proposalId: (await claim()).proposalId, decision: 'dismiss', reason: '不符' };
      return { client: client(0), input, other: { ...input, decision: 'return' } };
    },
  };
}
