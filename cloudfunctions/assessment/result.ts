import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { members } from '../_store/members';
import { selfAssessmentId, selfAssessments } from '../_store/selfAssessments';
import { resultRow } from './conclusions';
import { effectiveAt } from './progress';
import { yearResults } from './yearResults';

/** 我的年度结果（S10）：只有公示过的；名次提示不给本人（S12）。没有为 null。 */
export const result: Handler<'assessment', 'result'> = async ({ year }, call) => {
  const { memberId } = call.actor;
  const [{ doc, previous, notice }, self] = await Promise.all([
    yearResults(call.orgId, year),
    selfAssessments.get(selfAssessmentId(memberId, year)),
  ]);
  const row = doc?.annual ? doc.rows.find((one) => one.memberId === memberId) : undefined;
  if (!doc || !row) return ok({ year, result: null, effectiveAt: null });
  const help = doc.help[memberId];
  const helpers = help ? await members.find({ _id: _.in([...help.helperIds]) }) : [];
  return ok({
    year,
    result: resultRow(row, {
      year,
      help,
      previous: previous.get(memberId),
      selfTotal: self?.submittedAt ? self.scores.reduce((sum, one) => sum + one, 0) : null,
      names: new Map(helpers.map((helper) => [helper._id, helper.name])),
    }),
    effectiveAt: effectiveAt(notice, call.now),
  });
};
