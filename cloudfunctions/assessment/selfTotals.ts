import { _ } from '../_runtime/cloud';
import { selfAssessments } from '../_store/selfAssessments';

/** 一个支部一年交上的自评合计，按人查（S5）：没有交的草稿不取。一次往返（千人以内）。 */
export async function submittedTotals(
  branchId: string,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const found = await selfAssessments.findAll(
    { branchId, year, submittedAt: _.gt(0) },
    { fields: { memberId: true, scores: true } },
  );
  return new Map(
    found.map(({ memberId, scores }) => [memberId, scores.reduce((sum, one) => sum + one, 0)]),
  );
}
