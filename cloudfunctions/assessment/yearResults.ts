import { _ } from '../_runtime/cloud';
import type { AssessmentDoc, FrozenRow } from '../_store/assessments';
import { assessmentId, assessments } from '../_store/assessments';
import type { NoticeDoc } from '../_store/notices';
import { notices } from '../_store/notices';
import { publishedBefore } from './conclusions';

/** 一年的结果，连同上一年度已公示的各行与本年度的公示。 */
export interface YearResults {
  readonly doc: Pick<AssessmentDoc, 'year' | 'rows' | 'help' | 'annual'> | null;
  readonly previous: ReadonlyMap<string, FrozenRow>;
  readonly notice: NoticeDoc | null;
}

/** 取一个支部一年的结果。至多两次往返。 */
export async function yearResults(orgId: string, year: number): Promise<YearResults> {
  const docs = await assessments.find(
    { _id: _.in([assessmentId(orgId, year), assessmentId(orgId, year - 1)]) },
    { fields: { year: true, rows: true, help: true, annual: true } },
  );
  const doc = docs.find((one) => one.year === year) ?? null;
  return {
    doc,
    previous: publishedBefore(docs.find((one) => one.year === year - 1)),
    notice: doc?.annual ? await notices.get(doc.annual.noticeId) : null,
  };
}
