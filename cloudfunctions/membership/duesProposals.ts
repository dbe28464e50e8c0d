import { duesProposals } from '../../rules/points/duesProposals';
import type { ProposedDues } from '../../rules/points/duesProposals';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Author } from '../_runtime/author';
import { _ } from '../_runtime/cloud';
import { journal } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import type { DuesDoc, DuesMark } from '../_store/dues';
import { dues, duesId } from '../_store/dues';
import type { MemberDoc } from '../_store/members';
import { decisionId } from '../points/ledger';
import type { ProposalPayload } from '../points/proposalEvent';
import { pointSchemeAt } from '../points/scheme';
import { dueBy, monthlyOf } from './duesFacts';

/** 名册里算建议要用的部分。 */
type Person = Pick<MemberDoc, '_id' | 'careManaged'>;

/** 一名党员一个月的拟记走到哪一步。 */
export interface DuesProposal {
  /** 现行（或下一次提出要用）的编号：撤回过几次就排到几号。 */
  readonly proposalId: string;
  readonly proposed: boolean;
  readonly decision: 'confirm' | 'dismiss' | null;
}

/** 这一份登记里此刻逾期、要提的人（D17）；关爱管理的不提（S2）。 */
export function overdueIn(doc: DuesDoc, people: readonly Person[], now: number): ProposedDues[] {
  return people.flatMap(({ _id, careManaged }) => {
    const mark = doc.marks[_id];
    return mark ? proposalsOf(_id, doc.month, mark, now, careManaged) : [];
  });
}

/** 照这样登记，这个月是不是不按时（D17）。 */
export function isOverdue(month: string, mark: DuesMark, now: number): boolean {
  return proposalsOf('', month, mark, now, false).length > 0;
}

function proposalsOf(
  memberId: string,
  month: string,
  mark: DuesMark,
  now: number,
  careManaged: boolean,
): ProposedDues[] {
  const scheme = pointSchemeAt(dueBy(month));
  return duesProposals(memberId, [monthlyOf(month, mark)], now, scheme, { careManaged });
}

/** 这些人这个月的拟记各走到哪一步。两次往返；没有人则不读。 */
export async function standingOf(
  orgId: string,
  month: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, DuesProposal>> {
  if (memberIds.length === 0) return new Map();
  const withdrawn = await journal.findAll({
    orgId,
    type: 'points.withdrawn',
    'payload.month': month,
  });
  const ids = new Map(
    memberIds.map((memberId) => {
      const times = withdrawn.filter(({ subject }) => subject.memberId === memberId).length;
      const first = `p_dues_${month}_${memberId}_D17`;
      return [memberId, times === 0 ? first : `${first}_${times + 1}`] as const;
    }),
  );
  const known = await journal.findAll({
    _id: _.in([...ids.values()].flatMap((id) => [id, decisionId(id)])),
  });
  const byId = new Map(known.map((entry) => [entry._id, entry]));
  return new Map(
    [...ids].map(([memberId, proposalId]) => {
      const decided = byId.get(decisionId(proposalId))?.payload;
      return [
        memberId,
        {
          proposalId,
          proposed: byId.has(proposalId),
          decision: decided ? (decided['kind'] === 'confirm' ? 'confirm' : 'dismiss') : null,
        },
      ] as const;
    }),
  );
}

/**
 * 一个月里逾期的各人提出拟记减分（D17）：走拟记—申辩—认定，不自动扣分（G5）；提过的不再提（X5）。
 * 给出新提的人数。读登记与写账在一个事务里，与更正登记撞上的会重来，不会照旧登记提。
 *
 * @param traceNone 一个都没有时也记一笔：人来办的留痕，定时器的不留
 */
export function proposeDues(
  author: Author,
  orgId: string,
  month: string,
  people: readonly Person[],
  traceNone: boolean,
): Promise<Result<{ readonly month: string; readonly proposed: number }>> {
  const _id = duesId(orgId, month);
  return mutate(author, orgId, async (tx) => {
    const doc = await dues.get(_id, tx);
    const wanted = doc ? overdueIn(doc, people, author.now) : [];
    const standing = await standingOf(
      orgId,
      month,
      wanted.map(({ memberId }) => memberId),
    );
    const fresh = wanted.flatMap((one) => {
      const known = standing.get(one.memberId);
      return known && !known.proposed ? [eventOf(one, known.proposalId)] : [];
    });
    const output = { month, proposed: fresh.length };
    if (fresh.length === 0 && !traceNone) return ok({ output, events: [] });
    if (fresh.length > 0) await dues.update(_id, { proposedAt: author.now }, tx);
    const summary = { type: 'membership.duesProposed' as const, subject: {}, payload: output };
    return ok({ output, events: [summary, ...fresh] });
  });
}

function eventOf(one: ProposedDues, proposalId: string): NewEvent {
  const { article, title } = pointSchemeAt(dueBy(one.month)).items.D17;
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

/** 撤回一件还没认定的拟记：与认定同一个编号，两头同时来只成一个。 */
export function withdrawal(
  memberId: string,
  proposalId: string,
  month: string,
  reason: string,
): NewEvent {
  return {
    id: decisionId(proposalId),
    type: 'points.withdrawn',
    subject: { memberId, proposalId },
    payload: { month, reason },
  };
}
