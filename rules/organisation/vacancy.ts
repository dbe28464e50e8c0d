/** O5：支部负责人空缺的增补期限。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Decided } from '../result';
import type { OrganisationScheme } from '../schemes/organisation';

/** 空缺状态；`fillBy` 是期限届满时刻，epoch 毫秒。 */
export interface VacancyStanding {
  readonly fillBy: number;
  readonly overdue: boolean;
}

/**
 * 负责人空缺是否逾期未补（O5、G2）。
 *
 * @param filledAt 增补到位的时刻；仍空缺为 null
 */
export const vacancy = (
  vacantSince: number,
  filledAt: number | null,
  now: number,
  scheme: OrganisationScheme,
): Decided<VacancyStanding> => {
  const months = scheme.vacancyMonths.value;
  const fillBy = endOfPeriod(vacantSince, { months });
  const overdue = (filledAt ?? now) >= fillBy;
  return {
    value: { fillBy, overdue },
    reasons: [
      {
        rule: 'organisation/vacancy',
        articles: ['O5', 'G2'],
        code: overdue ? 'organisation.vacancyOverdue' : 'organisation.vacancyInTime',
        facts: { months, filled: filledAt !== null },
      },
    ],
  };
};
