import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { planId, plans } from '../_store/plans';

/** 上级收下（回执写明时间与人）或退回（写明原因）（M6）。错误：PLAN_NOT_WAITING。 */
export const answer: Handler<'plan', 'answer'> = async (input, call) => {
  const _id = planId(call.orgId, input.year);
  return mutate(call, call.orgId, async (tx) => {
    const current = await plans.get(_id, tx);
    const last = current?.filings.at(-1);
    if (!current || last?.number !== input.number || last.state !== 'waiting') {
      return fail('PLAN_NOT_WAITING');
    }
    const { decision, year, number } = input;
    const state = decision === 'receive' ? ('received' as const) : ('returned' as const);
    const reason = decision === 'return' ? input.reason : null;
    const answered = {
      ...last,
      state,
      answeredAt: call.now,
      answeredBy: call.actor.memberId,
      reason,
    };
    await plans.update(
      _id,
      { filings: [...current.filings.slice(0, -1), answered], waitingFor: null },
      tx,
    );
    return ok({
      output: { planId: _id, number, state, at: call.now },
      events: [{ type: 'plan.answered', subject: {}, payload: { year, number, decision, reason } }],
    });
  });
};
