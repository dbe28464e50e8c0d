import { monthIndexOf, monthLabel } from '../../rules/calendar/cycle';
import { _ } from '../_runtime/cloud';
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
  /** 最近一次提出拟记的时刻：提出与改登记写同一份文档，先后分得清，不会各做各的。 */
  readonly proposedAt: number | null;
}

export const dues = new Table<DuesDoc>('dues');

/** 一个支部一个月只有一份。 */
export function duesId(branchId: string, month: string): string {
  return `du_${branchId}_${month}`;
}

/** 三年之前的欠交早已预警过，不再一并取。 */
const MONTHS = 36;
/** 五百人的支部一个月的登记约 40 KB：一页取这么多月，在平台一次应答的上限之内。 */
const ROWS = 20;

/**
 * 一个支部登记过的各月，由早到晚，至多三年。
 *
 * @param memberId 只取这个人的；不给就是全支部的
 */
export function duesOf(branchId: string, now: number, memberId?: string): Promise<DuesDoc[]> {
  const since = monthLabel(monthIndexOf(now) - MONTHS + 1);
  const fields = {
    branchId: true,
    month: true,
    marks: memberId === undefined ? true : [memberId],
    proposedAt: true,
  } as const;
  return dues.findAll({ branchId, month: _.gte(since) }, { fields, rows: ROWS });
}
