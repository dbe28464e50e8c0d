import { Table } from '../_runtime/table';

/** 一个支部的积分账夜间核对到哪里（X2）：`_id` 就是支部编号。查出的不一致在事件账里。 */
export interface LedgerCheckDoc {
  readonly _id: string;
  /** 最近一遍从头到尾核对完的时刻；还没有过为 null。 */
  readonly checkedAt: number | null;
  /** 那一遍是何时开始的：查出的从这一刻起算。 */
  readonly checkedFrom: number | null;
  /** 正在走的一遍何时开始、核对到哪名党员，下次接着来；没有在走的为 null。 */
  readonly walking: { readonly from: number; readonly after: string } | null;
}

export const ledgerChecks = new Table<LedgerCheckDoc>('ledgerchecks');
