import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import type { DuesMark } from '../_store/dues';
import { dues, duesId } from '../_store/dues';
import { membersOf } from '../_store/members';
import { isOverdue, standingOf, withdrawal } from './duesProposals';

/**
 * 登记一个月的党费（M10）。第一次登记这个月，在册的人都列为应交；改已记的须写原因，旧的留在账上。
 * 更正成按时或免交的，还没认定的拟记（D17）随之撤回；已经认定减分的不动，答复里写明是谁，由支部冲销。
 * 错误：DUES_MONTH、DUES_DATE、MEMBER_UNKNOWN、DUES_REASON。
 */
export const duesMark: Handler<'membership', 'duesMark'> = async (input, call) => {
  const { month, marks, reason } = input;
  const today = dayOf(call.now);
  if (month > today.slice(0, 7)) return fail('DUES_MONTH');
  if (marks.some(({ state, on }) => (state === 'paid') !== (on !== null))) return fail('DUES_DATE');
  if (marks.some(({ on }) => on !== null && on > today)) return fail('DATE_IN_FUTURE');
  const people = await membersOf(call.orgId);
  const roster = new Set(people.map(({ _id }) => _id));
  const _id = duesId(call.orgId, month);
  return mutate(call, call.orgId, async (tx) => {
    const current = await dues.get(_id, tx);
    const before: Readonly<Record<string, DuesMark>> =
      current?.marks ??
      Object.fromEntries([...roster].map((id) => [id, { state: 'due', on: null } as const]));
    if (marks.some(({ memberId }) => !roster.has(memberId) && !Object.hasOwn(before, memberId))) {
      return fail('MEMBER_UNKNOWN');
    }
    const changed = marks.filter(({ memberId, state, on }) => {
      const old = before[memberId];
      return old?.state !== state || old.on !== on;
    });
    const corrects = changed.some(({ memberId }) => (before[memberId]?.state ?? 'due') !== 'due');
    if (corrects && reason === undefined) return fail('DUES_REASON');
    const after = { ...before };
    for (const { memberId, state, on } of changed) after[memberId] = { state, on };
    if (current) await dues.update(_id, { marks: after }, tx);
    else
      await dues.insert({ _id, branchId: call.orgId, month, marks: after, proposedAt: null }, tx);
    const events = changed.map(({ memberId, state, on }, index) => ({
      ...(index === 0 ? {} : { id: idFor(call, 'du', index) }),
      type: 'membership.duesMarked' as const,
      subject: { memberId },
      payload: { month, state, on, was: before[memberId] ?? null, reason: reason ?? null },
    }));
    const settled = changed
      .map(({ memberId, state, on }) => ({ memberId, mark: { state, on }, was: before[memberId] }))
      .filter(({ was, mark }) => current && was && lapses(month, was, mark, call.now))
      .map(({ memberId }) => memberId);
    const standing = await standingOf(call.orgId, month, settled);
    const withdrawn = [...standing].flatMap(([memberId, { proposalId, proposed, decision }]) =>
      proposed && decision === null ? [withdrawal(memberId, proposalId, month, reason ?? '')] : [],
    );
    const decided = people
      .filter(({ _id: memberId }) => standing.get(memberId)?.decision === 'confirm')
      .map(({ name }) => name);
    const nothingNew = {
      type: 'membership.duesMarked' as const,
      subject: {},
      payload: { month, changed: 0 },
    };
    return ok({
      output: { month, changed: changed.length, withdrawn: withdrawn.length, decided },
      events: [...(events.length > 0 ? events : [nothingNew]), ...withdrawn],
    });
  });
};

/** 原来是不按时、照新的登记就不是了。 */
function lapses(month: string, was: DuesMark, mark: DuesMark, now: number): boolean {
  return isOverdue(month, was, now) && !isOverdue(month, mark, now);
}
