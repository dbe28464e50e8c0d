import type { Grade, MemberKind } from '../../rules/vocabulary';
import { Table } from '../_runtime/table';
import type { Transaction } from '../_runtime/transaction';

/** 公示上的一个人：发布时的姓名，以后改名、转出都不变（N2）。 */
export interface Listed {
  readonly memberId: string;
  readonly name: string;
}

/** 一次公布：最新一版的版次与时刻、列了谁、当时各人积分的散列（N2）。 */
export interface Publication {
  readonly noticeId: string;
  readonly version: number;
  readonly at: number;
  /** 经手人姓名。 */
  readonly by: string;
  readonly listed: readonly Listed[];
  readonly digest: string;
}

/** 评定时冻结的一行：得分，支部写下的等次与备注（S9、S10）。允许的结论由得分与提示推出，不另存。 */
export interface FrozenRow extends Listed {
  readonly kind: MemberKind;
  readonly base: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly score: number;
  readonly vetoed: boolean;
  /** 名次提示（S12）：只给支部参考。 */
  readonly hint: 'top' | 'bottom' | null;
  readonly grade: Grade | null;
  readonly remark: string | null;
}

/** 支部评定：哪个会、第几项决议、谁经手（S9、O2）。 */
export interface BranchAssessment {
  readonly body: 'branchCommittee' | 'generalMeeting';
  readonly meetingId: string;
  readonly resolution: number;
  readonly at: number;
  readonly by: string;
  /** 各人积分的散列：公示之前再对一遍账。 */
  readonly digest: string;
}

/** 上级审核（S9）。 */
export interface SuperiorReview {
  readonly decision: 'approve' | 'return';
  readonly reason: string;
  readonly at: number;
  readonly by: string;
}

/** 一名党员的帮扶（S10）。 */
export interface Help {
  readonly helperIds: readonly string[];
  readonly outcome: 'effective' | 'ineffective' | 'refused' | null;
  readonly note: string | null;
}

/** 一个支部一年的考核（S9）：各步办到哪里。历次全文在事件账里。 */
export interface AssessmentDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly year: number;
  /** 已公布的季度：'1'—'4'。 */
  readonly quarters: Readonly<Record<string, Publication>>;
  /** 支部评定过几次；没有评定为 0。 */
  readonly version: number;
  /** 最近一次评定；被上级退回的也留着，作不作数看 `standing`。 */
  readonly assessed: BranchAssessment | null;
  /** 对这一次评定的审核；没有为 null。 */
  readonly review: SuperiorReview | null;
  /** 名册次序。 */
  readonly rows: readonly FrozenRow[];
  readonly annual: Publication | null;
  /** 党员编号 → 帮扶。 */
  readonly help: Readonly<Record<string, Help>>;
}

export const assessments = new Table<AssessmentDoc>('assessments');

/** 一个支部一年只有一份。 */
export function assessmentId(branchId: string, year: number): string {
  return `as_${branchId}_${year}`;
}

/** 还没有办过任何一步的样子。 */
export function emptyAssessment(branchId: string, year: number): AssessmentDoc {
  return {
    _id: assessmentId(branchId, year),
    branchId,
    year,
    quarters: {},
    version: 0,
    assessed: null,
    review: null,
    rows: [],
    annual: null,
    help: {},
  };
}

/** 支部评定是否作数：评定过，且没有被上级退回。 */
export function standing({
  assessed,
  review,
}: Pick<AssessmentDoc, 'assessed' | 'review'>): BranchAssessment | null {
  return review?.decision === 'return' ? null : assessed;
}

/**
 * 这一年是否已经关账（S9）：支部已评定且没有被上级退回。关账之后不再收新的申报与拟记，
 * 错了的用冲销更正、公示发新版（N2）。给 `tx` 时在事务里读。一次往返。
 */
export async function yearClosed(
  branchId: string,
  year: number,
  tx?: Transaction,
): Promise<boolean> {
  const doc = await assessments.get(assessmentId(branchId, year), tx);
  return doc !== null && standing(doc) !== null;
}
