/** G5、S7：对本人不利的拟记事项，先给本人申辩的时间。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import { MUNICIPAL_ORGANS } from '../schemes/points/municipalOrgans';

const DAYS = MUNICIPAL_ORGANS.defenceDays.value;

/**
 * 申辩期何时届满（G2：告知当日不计，到最后一日 24:00），epoch 毫秒。
 *
 * @param days 申辩的天数；取本支部方案的 `defenceDays`，不给则取市直机关方案
 */
export const defenceUntil = (proposedAt: number, days: number = DAYS): number =>
  endOfPeriod(proposedAt, { days });

/** 可否认定：本人已回应，或申辩期已满（S7、G5）。 */
export const mayDecide = (
  facts: { readonly proposedAt: number; readonly answeredAt: number | null; readonly now: number },
  days: number = DAYS,
): boolean => facts.answeredAt !== null || facts.now >= defenceUntil(facts.proposedAt, days);
