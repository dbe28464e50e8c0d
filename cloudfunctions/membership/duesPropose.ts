import { duesProposals } from '../../rules/points/duesProposals';
import type { ProposedDues } from '../../rules/points/duesProposals';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { journal } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import { dues, duesId } from '../_store/dues';
import { membersOf } from '../_store/members';
import type { ProposalPayload } from '../points/proposalEvent';
import { pointSchemeAt } from '../points/scheme';
import { dueBy, monthlyOf } from './duesFacts';

/**
 * 逾期的月份提出拟记减分（D17）：走积分的拟记—申辩—认定，不自动扣分（G5）；提过的不再提（X5）。
 * 错误：DUES_NOT_DUE。
 */
export const duesPropose: Handler<'membership', 'duesPropose'> = async ({ month }, call) => {
  const [doc, roster] = await Promise.all([
    dues.get(duesId(call.orgId, month)),
    membersOf(call.orgId),
  ]);
  if (!doc || call.now < dueBy(month)) return fail('DUES_NOT_DUE', { month });
  const scheme = pointSchemeAt(dueBy(month));
  const wanted = roster.flatMap(({ _id, careManaged }) => {
    const mark = doc.marks[_id];
    if (!mark) return [];
    return duesProposals(_id, [monthlyOf(month, mark)], call.now, scheme, { careManaged });
  });
  const ids = wanted.map(proposalIdOf);
  const known = ids.length === 0 ? [] : await journal.findAll({ _id: _.in(ids) });
  const proposed = new Set(known.map(({ _id }) => _id));
  const fresh = wanted.filter((one) => !proposed.has(proposalIdOf(one)));
  const { article, title } = scheme.items.D17;
  return mutate(call, call.orgId, () =>
    Promise.resolve(
      ok({
        output: { month, proposed: fresh.length },
        events: [
          {
            type: 'membership.duesProposed',
            subject: {},
            payload: { month, proposed: fresh.length },
          },
          ...fresh.map((one) => eventOf(one, article, title)),
        ],
      }),
    ),
  );
};

function proposalIdOf({ month, memberId }: ProposedDues): string {
  return `p_dues_${month}_${memberId}_D17`;
}

function eventOf(one: ProposedDues, article: ProposalPayload['article'], title: string): NewEvent {
  const proposalId = proposalIdOf(one);
  const payload: ProposalPayload = {
    item: 'D17',
    article,
    title,
    count: 1,
    points: -one.points,
    eventAt: one.at,
    evidence: `${one.month} 党费登记`,
    reason: one.reason,
  };
  return {
    id: proposalId,
    type: 'points.proposed',
    subject: { memberId: one.memberId, proposalId },
    payload: { ...payload },
  };
}
