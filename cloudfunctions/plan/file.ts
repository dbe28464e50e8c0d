import { planCoverage } from '../../rules/calendar/planCoverage';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { viewReasons } from '../_runtime/view';
import { membersOf } from '../_store/members';
import { orgs } from '../_store/orgs';
import type { Filing } from '../_store/plans';
import { planId, plans } from '../_store/plans';
import { planContext } from './facts';

/**
 * 报上级备案（M6）：把这一版原样交上去，全文进账；次数不够的如实提示，不拦着（G3）。
 * 错误：NOT_FOUND、PLAN_NONE、PLAN_CHANGED、PLAN_UNCHANGED。
 */
export const file: Handler<'plan', 'file'> = async ({ year, version }, call) => {
  const [org, roster] = await Promise.all([orgs.get(call.orgId), membersOf(call.orgId)]);
  if (!org?.field || org.parentId === null) return fail('NOT_FOUND', { what: '支部' });
  const { field, parentId } = org;
  const _id = planId(call.orgId, year);
  return mutate(call, call.orgId, async (tx) => {
    const current = await plans.get(_id, tx);
    if (!current) return fail('PLAN_NONE', { year });
    if (current.version !== version) return fail('PLAN_CHANGED');
    const last = current.filings.at(-1);
    if (last?.version === version && last.state !== 'returned') return fail('PLAN_UNCHANGED');
    const number = current.filings.length + 1;
    const filing: Filing = {
      number,
      version,
      filedAt: call.now,
      filedBy: call.actor.memberId,
      state: 'waiting',
      answeredAt: null,
      answeredBy: null,
      reason: null,
    };
    const { rows } = current;
    await plans.update(
      _id,
      { filedRows: rows, filings: [...current.filings, filing], waitingFor: parentId },
      tx,
    );
    const { reasons } = planCoverage(FREQUENCIES[field], planContext(roster), rows, year);
    return ok({
      output: { planId: _id, number, shortfalls: viewReasons(reasons) },
      events: [{ type: 'plan.filed', subject: {}, payload: { year, number, version, rows } }],
    });
  });
};
