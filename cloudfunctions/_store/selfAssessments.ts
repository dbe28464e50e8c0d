import { Table } from '../_runtime/table';

/** 一名党员一年的自评（S5）。交上之前只有本人读得到，账上也没有。 */
export interface SelfAssessmentDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly memberId: string;
  readonly year: number;
  /** 六个基础项，次序同方案。 */
  readonly scores: readonly number[];
  readonly submittedAt: number | null;
  /** 最近几次存草稿的请求：草稿不进账，重发的旧请求靠它认出，不会盖掉新的（X5）。 */
  readonly saves: readonly { readonly entryId: string; readonly inputDigest: string }[];
}

export const selfAssessments = new Table<SelfAssessmentDoc>('selfassessments');

/** 一人一年只有一份。 */
export function selfAssessmentId(memberId: string, year: number): string {
  return `sa_${memberId}_${year}`;
}
