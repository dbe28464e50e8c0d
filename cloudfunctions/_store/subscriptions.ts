import type { ReminderKind } from '../../types/contracts/reminder';
import { Table } from '../_runtime/table';

/** 一个人答应过的一种微信提醒（X4）。微信一次性订阅：答应一次，只能发一条。 */
export interface SubscriptionDoc {
  readonly _id: string;
  readonly memberId: string;
  readonly kind: ReminderKind;
  /** 答应的是哪个模板；部署换了模板，旧的次数就不能用了。 */
  readonly templateId: string;
  /** 还能发几条。微信那边另有一本账，以微信的为准：说拒收就清零。 */
  readonly credits: number;
  /** 本人关掉了：次数留着，不发。 */
  readonly off: boolean;
  readonly acceptedAt: number;
}

export const subscriptions = new Table<SubscriptionDoc>('subscriptions');

/** 一人一种一份。 */
export function subscriptionId(memberId: string, kind: ReminderKind): string {
  return `su_${memberId}_${kind}`;
}

/** 一个人的全部。 */
export function subscriptionsOf(memberId: string): Promise<SubscriptionDoc[]> {
  return subscriptions.find({ memberId });
}
