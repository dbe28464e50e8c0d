import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';

/** 可以请来作证明的人：本支部其余在册的，按名册次序，只给姓名（S8、X4）。 */
export const candidates: Handler<'points', 'candidates'> = async (_input, call) => {
  const roster = await members.find(
    { branchId: call.orgId, active: true },
    { sort: [['rosterNo', 'asc']], fields: { name: true } },
  );
  return ok({
    people: roster
      .filter(({ _id }) => _id !== call.actor.memberId)
      .map(({ _id, name }) => ({ memberId: _id, name })),
  });
};
