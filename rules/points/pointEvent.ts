/** 积分账的一笔（X2）：只增不改，更正用冲销。 */
import type { PointItemId, VetoArticle } from '../schemes/pointScheme';

/** 一笔加分或减分。`id` 在账内唯一，由账本主键保证（X5）。 */
export interface EntryEvent {
  readonly kind: 'entry';
  readonly id: string;
  readonly item: PointItemId;
  /** 条数、次数、人次；按级的项目为 1。正整数。 */
  readonly count: number;
  /** 事实发生的时刻，epoch 毫秒；决定计入哪个考核年度（S1）。 */
  readonly at: number;
}

/** 支部按程序作出的一票否决（V1—V6、S4）。 */
export interface VetoEvent {
  readonly kind: 'veto';
  readonly id: string;
  readonly article: VetoArticle;
  readonly at: number;
}

/** 对此前一笔加分、减分或否决的冲销；冲销本身不能再冲销，恢复要记新的一笔。 */
export interface ReversalEvent {
  readonly kind: 'reversal';
  readonly id: string;
  /** 被冲销的那一笔的 id。 */
  readonly of: string;
  readonly at: number;
}

export type PointEvent = EntryEvent | VetoEvent | ReversalEvent;
