import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { bookOf } from './bookView';
import { cardOfMember } from './cardView';
import { memberFacts } from './memberFacts';

/** 我的信息卡与活动记录本（O10）：事实的样子，不另存。 */
export const card: Handler<'membership', 'card'> = async ({ year }, call) => {
  const { member, memberId } = call.actor;
  const facts = await memberFacts(call.orgId, memberId, year, call.now);
  return ok({
    card: cardOfMember(member, facts),
    book: { year, lines: bookOf(memberId, facts, year, call.now, true) },
  });
};
