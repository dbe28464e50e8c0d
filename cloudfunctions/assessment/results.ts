import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { members } from '../_store/members';
import { resultRow } from './conclusions';
import { effectiveAt } from './progress';
import { submittedTotals } from './selfTotals';
import { yearResults } from './yearResults';

/**
 * 全支部的年度结果（S10），照评定时的名册次序，不按得分；支部评定之后才有，上级审核看的也是它。查看留痕。
 */
export const results: Handler<'assessment', 'results'> = async ({ year }, call) => {
  const [{ doc, previous, notice }, totals] = await Promise.all([
    yearResults(call.orgId, year),
    submittedTotals(call.orgId, year),
  ]);
  const ids = [...new Set(Object.values(doc?.help ?? {}).flatMap(({ helperIds }) => helperIds))];
  const helpers = ids.length === 0 ? [] : await members.find({ _id: _.in(ids) });
  const names = new Map(helpers.map((helper) => [helper._id, helper.name]));
  return ok({
    year,
    rows: (doc?.rows ?? []).map((row) =>
      resultRow(row, {
        year,
        help: doc?.help[row.memberId],
        previous: previous.get(row.memberId),
        selfTotal: totals.get(row.memberId) ?? null,
        names,
      }),
    ),
    effectiveAt: effectiveAt(notice, call.now),
  });
};
