/** 公示方案的形状（N1、N3）。数据在 schemes/notice/ 下。 */
import type { Parameter, Version } from './dated';

/**
 * 公示的种类（N1）：党员名单征求意见、季度积分、年度积分、负面清单、动员方案、动员进度、整改完成情况。
 */
export const NOTICE_KINDS = [
  'memberList',
  'quarterlyPoints',
  'annualPoints',
  'negativeList',
  'mobilisationPlan',
  'mobilisationProgress',
  'rectification',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** 公示方案的一个版本。 */
export interface NoticeScheme extends Version {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** N1：每一类的最短天数；原文没有写天数的为 0，即公布当日 24:00 期满，支部可以定得更长。 */
  readonly leastDays: Readonly<Record<NoticeKind, Parameter<number>>>;
  readonly readings: NoticeReadings;
}

/** 本方案对原文未说死之处采用的读法（N3）。 */
export interface NoticeReadings {
  /** N3：公示期满而异议没有办结，公示不能生效，或只作提示。 */
  readonly openObjection: 'blocks' | 'advisory';
}
