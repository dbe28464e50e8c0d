import { defenceUntil } from '../../rules/points/defencePeriod';
import type { PointLine } from '../../types/contracts/proposal';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import { members } from '../_store/members';
import type { Proposal } from './ledger';
import { stateOf } from './ledger';

/** 经手人编号 → 姓名，一次取齐。 */
export async function namesFor(
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    proposals.flatMap((p) => [p.memberId, p.proposedBy, ...(p.decision ? [p.decision.by] : [])]),
  );
  if (ids.size === 0) return new Map();
  const found = await members.find({ _id: _.in([...ids]) });
  return new Map(found.map((member) => [member._id, member.name]));
}

/** 拟记事项 → 能点开的一行：条款、事实、证据、经手人、时间（X1）。 */
export function lineOf(
  proposal: Proposal,
  names: ReadonlyMap<string, string>,
  now: number,
): PointLine {
  const state = stateOf(proposal, now);
  const nameOf = (id: string) => names.get(id) ?? '系统';
  return {
    id: proposal.proposalId,
    article: proposal.article,
    title: proposal.title,
    points: proposal.points,
    at: proposal.eventAt,
    state,
    evidence: [{ label: evidenceOf(proposal), meetingId: proposal.meetingId }],
    handlers: [
      {
        what: proposal.meetingId === null ? '核对登记，拟记' : '结束活动，拟记',
        who: nameOf(proposal.proposedBy),
        at: proposal.proposedAt,
        text: null,
      },
      ...(proposal.answer
        ? [
            {
              what: proposal.answer.kind === 'accept' ? '本人认可' : '本人申辩',
              who: nameOf(proposal.memberId),
              at: proposal.answer.at,
              text: proposal.answer.text,
            },
          ]
        : []),
      ...(proposal.decision
        ? [
            {
              what: proposal.decision.kind === 'confirm' ? '支部认定' : '认定不成立',
              who: nameOf(proposal.decision.by),
              at: proposal.decision.at,
              text: proposal.decision.reason,
            },
          ]
        : []),
    ],
    reasons: viewReasons([proposal.reason]),
    answerUntil: state === 'awaitingAnswer' ? defenceUntil(proposal.proposedAt) : null,
  };
}

/** 证据的一句话：缺席的是哪次活动，其余是哪一处登记。 */
function evidenceOf({ item, meetingId, evidence }: Proposal): string {
  if (meetingId === null) return evidence;
  return item === 'D16b'
    ? `“${evidence}”请假，本年度请假已超过免扣的次数`
    : `“${evidence}”没有签到，也没有经批准的请假`;
}
