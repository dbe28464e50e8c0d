import type { PointLine } from '../../types/contracts/proposal';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import { members } from '../_store/members';
import { answerUntil, countedOf, stateOf } from './ledger/state';
import type { Proposal } from './ledger/types';

/** 经手人编号 → 姓名，一次取齐。 */
export async function namesFor(
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    proposals.flatMap(({ memberId, steps }) => [
      memberId,
      ...steps.flatMap(({ by, name }) => (name === null ? [by] : [])),
    ]),
  );
  if (ids.size === 0) return new Map();
  const found = await members.findAll({ _id: _.in([...ids]) });
  return new Map(found.map((member) => [member._id, member.name]));
}

/** 拟记事项 → 能点开的一行：条款、事实、证据、经手人、时间（X1）。 */
export function lineOf(
  proposal: Proposal,
  names: ReadonlyMap<string, string>,
  now: number,
): PointLine {
  const state = stateOf(proposal, now);
  return {
    id: proposal.proposalId,
    kind: proposal.kind,
    article: proposal.article,
    title: proposal.title,
    points: state === 'reversed' ? 0 : proposal.points,
    at: proposal.eventAt,
    state,
    evidence: evidenceOf(proposal).map((label) => ({ label, meetingId: proposal.meetingId })),
    handlers: proposal.steps.map(({ what, by, name, at, text }) => ({
      what,
      who: name ?? names.get(by) ?? '系统',
      at,
      text,
    })),
    reasons: viewReasons([proposal.reason]),
    answerUntil: answerUntil(proposal, now),
  };
}

/** 证据的一句话：缺席的是哪次活动；由人提出的有几份材料、几名证明；其余是哪一处登记。 */
function evidenceOf(proposal: Proposal): string[] {
  const { item, meetingId, evidence, filed, materials } = proposal;
  if (!filed) {
    if (meetingId === null) return [evidence];
    return item === 'D16b'
      ? [`“${evidence}”请假，本年度请假已超过免扣的次数`]
      : [`“${evidence}”没有签到，也没有经批准的请假`];
  }
  const witnesses = countedOf({ ...proposal, filedBy: proposal.proposedBy });
  return [
    evidence,
    ...(materials > 0 ? [`材料 ${materials} 份`] : []),
    ...(witnesses > 0 ? [`证明人 ${witnesses} 名`] : []),
  ];
}
