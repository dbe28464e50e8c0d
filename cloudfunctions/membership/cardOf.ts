import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { bookOf } from './bookView';
import { cardOfMember } from './cardView';
import { memberFacts } from './memberFacts';

/** 某名党员的信息卡与活动记录本（O10）；谈话不在内，另看谈话台账。查看留痕。错误：MEMBER_UNKNOWN。 */
export const cardOf: Handler<'membership', 'cardOf'> = async ({ memberId, year }, call) => {
  const [member, facts] = await Promise.all([
    members.get(memberId),
    memberFacts(call.orgId, memberId, year, call.now),
  ]);
  if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  return ok({
    card: cardOfMember(member, facts),
    book: { year, lines: bookOf(memberId, facts, year, call.now, false) },
  });
};
