/** G5、S7：对本人不利的拟记事项，先给本人申辩的时间。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Parameter } from '../schemes/dated';

/**
 * 申辩期的天数【解释】：S7、G5 要求能申辩而没有写明期限，取 5 天；
 * 与 Q1 的会前通知期一致，足够在外的党员看到并回应。
 */
export const DEFENCE_DAYS: Parameter<number> = {
  value: 5,
  from: '2018-01-01',
  articles: ['G5', 'S7'],
};

/** 申辩期何时届满（G2：告知当日不计，到最后一日 24:00），epoch 毫秒。 */
export const defenceUntil = (proposedAt: number, days: number = DEFENCE_DAYS.value): number =>
  endOfPeriod(proposedAt, { days });

/** 可否认定：本人已回应，或申辩期已满（S7、G5）。 */
export const mayDecide = (
  facts: { readonly proposedAt: number; readonly answeredAt: number | null; readonly now: number },
  days: number = DEFENCE_DAYS.value,
): boolean => facts.answeredAt !== null || facts.now >= defenceUntil(facts.proposedAt, days);
