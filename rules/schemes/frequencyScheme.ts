/** 组织生活频次方案的形状（M1–M6、M11，按 O7 领域）。数据在 schemes/frequencies/ 下。 */
import { EVENT_KINDS } from '../vocabulary';
import type { Field } from '../vocabulary';
import type { Parameter, Version } from './dated';

/** 频次的计数期间：月、季、半年、年（自然期间，G2）。 */
export const CYCLES = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];

/**
 * 要按期完成的事项：各类会议活动，加上民主评议（M4）、书记讲党课与党员讲党课（M3）、
 * 书记与党员谈心、上级书记与支部书记谈心（M5）、年度计划备案（M6）、季度自查（M11）。
 */
export const DUTIES = [
  ...EVENT_KINDS,
  'appraisal',
  'secretaryLecture',
  'memberLecture',
  'secretaryTalk',
  'superiorTalk',
  'annualPlanFiling',
  'selfInspection',
] as const;
export type Duty = (typeof DUTIES)[number];

/** 一项频次：每个期间至少几次；`most` 是原文给出的上限（如党小组会每月 1—2 次），只作提示。 */
export interface Frequency {
  readonly every: Cycle;
  readonly least: number;
  readonly most: number | null;
}

/** 某一领域的组织生活频次，一个版本。 */
export interface FrequencyScheme extends Version {
  readonly id: string;
  readonly version: number;
  readonly field: Field;
  readonly duties: Readonly<Record<Duty, Parameter<Frequency>>>;
}
