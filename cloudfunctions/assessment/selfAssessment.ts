import { BASE_ITEMS } from '../../rules/points/baseItems';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { selfAssessmentId, selfAssessments } from '../_store/selfAssessments';
import { pointSchemeFor } from '../points/scheme';

/** 我的自评（S5）：只读本人的一份，交之前别人读不到。 */
export const selfAssessment: Handler<'assessment', 'selfAssessment'> = async ({ year }, call) => {
  const doc = await selfAssessments.get(selfAssessmentId(call.actor.memberId, year));
  const maxima = pointSchemeFor(year).baseItems.value;
  return ok({
    year,
    items: BASE_ITEMS.map(({ title }, index) => ({ title, most: maxima[index] ?? 0 })),
    scores: doc ? [...doc.scores] : null,
    submittedAt: doc?.submittedAt ?? null,
  });
};
