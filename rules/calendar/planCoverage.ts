/** M1—M6、M11：计划排的次数够不够规定的频次。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { FrequencyScheme } from '../schemes/frequencyScheme';
import type { PlanContext, PlanRow } from './annualPlan';
import { annualPlan } from './annualPlan';

/** 数到期间：同一事项、同一组、同一期间。 */
const slotOf = ({ duty, group, fromMonth }: PlanRow): string =>
  `${duty}|${group ?? ''}|${fromMonth}`;

/**
 * 计划够不够（M6）：与草案逐期比，少排的一期一条理由。多排不限。
 * 只提示，不拦着报备：由上级看了收下或退回（G3）。
 */
export const planCoverage = (
  scheme: FrequencyScheme,
  context: PlanContext,
  rows: readonly PlanRow[],
  year: number,
): Permission => {
  const planned = new Map<string, number>();
  for (const row of rows) planned.set(slotOf(row), (planned.get(slotOf(row)) ?? 0) + 1);
  const wanted = new Map<string, PlanRow[]>();
  for (const row of annualPlan(scheme, context, year)) {
    wanted.set(slotOf(row), [...(wanted.get(slotOf(row)) ?? []), row]);
  }
  const reasons: Reason[] = [];
  for (const [slot, [first, ...more]] of wanted) {
    const least = more.length + 1;
    const found = planned.get(slot) ?? 0;
    if (!first || found >= least) continue;
    const { duty, group, fromMonth, untilMonth } = first;
    reasons.push({
      rule: 'calendar/planCoverage',
      articles: [...scheme.duties[duty].articles, 'M6'],
      code: 'calendar.planShort',
      facts: {
        duty,
        fromMonth,
        untilMonth,
        least,
        planned: found,
        ...(group === null ? {} : { group }),
      },
    });
  }
  return { allowed: reasons.length === 0, reasons };
};
