import { annualPlan } from '../../rules/calendar/annualPlan';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { membersOf } from '../_store/members';
import { planId, plans } from '../_store/plans';
import { planContext } from './facts';
import { fieldOf } from './field';

/** 由本领域的频次生成一年的计划草案（M6）。错误：NOT_FOUND、PLAN_EXISTS。 */
export const draft: Handler<'plan', 'draft'> = async ({ year }, call) => {
  const [field, roster] = await Promise.all([fieldOf(call.orgId), membersOf(call.orgId)]);
  if (field === null) return fail('NOT_FOUND', { what: '支部' });
  const scheme = FREQUENCIES[field];
  const rows = annualPlan(scheme, planContext(roster), year);
  const _id = planId(call.orgId, year);
  return mutate(call, call.orgId, async (tx) => {
    if (await plans.get(_id, tx)) return fail('PLAN_EXISTS', { year });
    await plans.insert(
      {
        _id,
        branchId: call.orgId,
        year,
        draftedAt: call.now,
        version: 1,
        rows,
        filedRows: [],
        filings: [],
        waitingFor: null,
      },
      tx,
    );
    return ok({
      output: { planId: _id, version: 1, rows: rows.length },
      events: [
        {
          type: 'plan.drafted',
          subject: {},
          payload: { year, scheme: scheme.id, schemeVersion: scheme.version, rows: rows.length },
        },
      ],
    });
  });
};
