import { Table } from '../_runtime/table';

/** 一名党员一个月的党费：应交、已交（哪天）、免交。不记数额（X4）。 */
export interface DuesMark {
  readonly state: 'due' | 'paid' | 'waived';
  readonly on: string | null;
}

/** 一个支部一个月的党费登记（M10）。历次改动在事件账里。 */
export interface DuesDoc {
  readonly _id: string;
  readonly branchId: string;
  /** `YYYY-MM`。 */
  readonly month: string;
  /** 党员编号 → 登记；第一次登记这个月时，在册的人都列为应交。 */
  readonly marks: Readonly<Record<string, DuesMark>>;
}

export const dues = new Table<DuesDoc>('dues');

/** 一个支部一个月只有一份。 */
export function duesId(branchId: string, month: string): string {
  return `du_${branchId}_${month}`;
}

/** 三年之前的欠交早已预警过，不再一并取。 */
const MONTHS = 36;

/** 一个支部登记过的各月，最近的在前，至多三年。 */
export function duesOf(branchId: string): Promise<DuesDoc[]> {
  return dues.find({ branchId }, { sort: [['month', 'desc']], limit: MONTHS });
}
