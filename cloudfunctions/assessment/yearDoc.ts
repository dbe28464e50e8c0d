import type { Transaction } from '../_runtime/transaction';
import type { AssessmentDoc } from '../_store/assessments';
import { assessmentId, assessments, emptyAssessment } from '../_store/assessments';

/** 事务里读到的一年；`stored` 是库里有没有。 */
export interface FoundYear {
  readonly doc: AssessmentDoc;
  readonly stored: boolean;
}

/** 在事务里读一个支部的一年；没有办过任何一步的给空的。 */
export async function loadYear(
  branchId: string,
  year: number,
  tx: Transaction,
): Promise<FoundYear> {
  const stored = await assessments.get(assessmentId(branchId, year), tx);
  return { doc: stored ?? emptyAssessment(branchId, year), stored: stored !== null };
}

/** 写回改了的几处；头一次办就新立一份。 */
export function saveYear(
  { doc, stored }: FoundYear,
  changes: Partial<Omit<AssessmentDoc, '_id' | 'branchId' | 'year'>>,
  tx: Transaction,
): Promise<void> {
  return stored
    ? assessments.update(doc._id, changes, tx)
    : assessments.insert({ ...doc, ...changes }, tx);
}
