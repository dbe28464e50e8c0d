import type { ObjectionOutcome, ObjectionState } from '../../rules/notice/notice';
import { Table } from '../_runtime/table';

/** 办理的一步：办了什么、何时、谁。 */
export interface ObjectionStep {
  readonly state: ObjectionState;
  readonly at: number;
  /** 办的人的姓名；提出的那一步是提出人。 */
  readonly who: string;
}

/**
 * 一条异议（N3）：直达上级。提出人只在这里；给支部看的一律经 `objectionViews`，匿名的在那里隐去。
 * 编号是随机的：由提出人、请求号都推不出来。
 */
export interface ObjectionDoc {
  readonly _id: string;
  readonly noticeId: string;
  readonly noticeTitle: string;
  readonly branchId: string;
  readonly branchName: string;
  /** 受理的上级：它的账记这条异议的每一步。 */
  readonly superiorId: string;
  readonly superiorIds: readonly string[];
  /** 对哪一版提的；更正之后转到新版继续办，这里不改。 */
  readonly version: number;
  /** 提出的时刻；书面的是上级收到的时刻。 */
  readonly raisedAt: number;
  /** 提出人是已绑定的党员的，是其编号：凭它看自己提过的。 */
  readonly memberId: string | null;
  readonly name: string;
  /** 群众留给上级的联系方式。 */
  readonly contact: string | null;
  /** 同一个人对同一份公示：数在办几条用，看不出是谁。 */
  readonly filerKey: string;
  /** 书面的由上级登记：何时、谁。 */
  readonly registered: { readonly at: number; readonly who: string } | null;
  readonly anonymous: boolean;
  readonly text: string;
  /** 内容检查没有给出“没问题”：请上级留心看。 */
  readonly lookClosely: boolean;
  readonly state: ObjectionState;
  readonly outcome: ObjectionOutcome | null;
  readonly findings: string | null;
  readonly answer: string | null;
  readonly steps: readonly ObjectionStep[];
}

export const objections = new Table<ObjectionDoc>('objections');
