import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';
import { proposalsIn } from './ledger/queries';
import { inYear, scoreOf } from './ledger/score';
import { isOpen } from './ledger/state';

/** 支部积分表（S9），按名册次序，不排名（design §5）；查看留痕。 */
export const branch: Handler<'points', 'branch'> = async (input, call) => {
  const [roster, all] = await Promise.all([membersOf(call.orgId), proposalsIn(call.orgId)]);
  return ok({
    year: input.year,
    rows: roster.map((member) => {
      const own = inYear(
        all.filter((proposal) => proposal.memberId === member._id),
        input.year,
      );
      const { base, bonus, deduction, score, vetoed } = scoreOf(own, input.year).value;
      const pending = own.filter(isOpen).length;
      return {
        memberId: member._id,
        name: member.name,
        base,
        bonus,
        deduction,
        score,
        vetoed,
        pending,
        careManaged: member.careManaged,
      };
    }),
  });
};
