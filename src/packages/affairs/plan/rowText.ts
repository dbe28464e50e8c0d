import { DUTY_NAMES } from '../../../../rules/explain/calendar';
import type { RowState } from '../../../../rules/calendar/planProgress';
import type { PlanRowView } from '../../../../types/contracts/plan';

/** 一行计划的各种进度怎么写、用哪种色（意思在字里）。 */
export const ROW_STATE_TAGS: Readonly<
  Record<RowState, { readonly text: string; readonly tone: 'plain' | 'good' | 'warn' }>
> = {
  done: { text: '已办', tone: 'good' },
  scheduled: { text: '已排日子', tone: 'plain' },
  open: { text: '还没安排', tone: 'plain' },
  missed: { text: '过期未办', tone: 'warn' },
  before: { text: '计划之前', tone: 'plain' },
};

/** 如“党小组会（第一党小组）”。 */
export const rowTitle = ({ duty, group }: PlanRowView): string =>
  group === null ? DUTY_NAMES[duty] : `${DUTY_NAMES[duty]}（${group}）`;

/** 如“1—3 月内办”；按月的就是当月，不写。 */
export const spanText = ({ fromMonth, untilMonth }: PlanRowView): string =>
  fromMonth === untilMonth ? '' : `${fromMonth}—${untilMonth} 月内办`;
