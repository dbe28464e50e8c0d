import type { ReminderKind } from '../../types/contracts/reminder';
import { sha256 } from '../_runtime/hash';
import { Table } from '../_runtime/table';

/**
 * 一条提醒走到了哪一步：占下（发之前）、发出、微信说没发成、本人在微信里拒收、不知道发没发成。
 * 停在“占下”的是函数中途断了：可能发了也可能没发，都不再发。
 */
export type ReminderState = 'claimed' | 'sent' | 'failed' | 'refused' | 'unknown';

/** 发过的一条提醒。不存内容：内容每次由事实算出。 */
export interface ReminderDoc {
  readonly _id: string;
  readonly memberId: string;
  readonly kind: ReminderKind;
  readonly state: ReminderState;
  readonly attempts: number;
  /** 微信的错误码；没有出错为 null。 */
  readonly errcode: number | null;
  readonly at: number;
}

export const reminders = new Table<ReminderDoc>('reminders');

/** 一件事对一个人只有一个编号：先写下这个编号的人才能发（X5）。 */
export function reminderId(key: string, memberId: string): string {
  return `rm_${sha256(`${memberId}|${key}`).slice(0, 40)}`;
}
