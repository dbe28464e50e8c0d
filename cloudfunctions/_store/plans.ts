import type { PlanRow } from '../../rules/calendar/annualPlan';
import { Table } from '../_runtime/table';

/** 一次报备与回执（M6）。 */
export interface Filing {
  readonly number: number;
  /** 报的是哪一版。 */
  readonly version: number;
  readonly filedAt: number;
  readonly filedBy: string;
  readonly state: 'waiting' | 'received' | 'returned';
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
  readonly reason: string | null;
}

/** 一个支部一年的计划：在写的一版，与最近报备的一版。历次全文在事件账里。 */
export interface PlanDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly year: number;
  /** 何时写下第一版：那个月之前的各行不算过期。 */
  readonly draftedAt: number;
  /** 每改一次加一：别人改过就要重来。 */
  readonly version: number;
  readonly rows: readonly PlanRow[];
  readonly filedRows: readonly PlanRow[];
  readonly filings: readonly Filing[];
  /** 最近一次报备等着收的上级；没有为 null。 */
  readonly waitingFor: string | null;
}

export const plans = new Table<PlanDoc>('plans');

/** 一个支部一年只有一份。 */
export function planId(branchId: string, year: number): string {
  return `pl_${branchId}_${year}`;
}
