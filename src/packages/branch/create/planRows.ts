import { DUTY_NAMES } from '../../../../rules/explain/calendar';
import type { PlanRowView } from '../../../../types/contracts/plan';
import type { Draft } from './draft';

/** 这一行在计划里叫什么：事项，分到党小组的连同组名。 */
export const rowTitle = ({ duty, group }: PlanRowView): string =>
  group === null ? DUTY_NAMES[duty] : `${DUTY_NAMES[duty]}（${group}）`;

/** 排在哪几个月，连同主题。 */
export function rowDetail({ fromMonth, untilMonth, month, theme }: PlanRowView): string {
  const period =
    fromMonth === untilMonth ? `${month} 月` : `${fromMonth}—${untilMonth} 月，排在 ${month} 月`;
  return theme === '' ? period : `${period} · ${theme}`;
}

/** 建这类活动时能挂的行：种类、党小组对得上，还没办；正挂着的那一行总是列出。活动那个月的排在前。 */
export function rowsFor(
  rows: readonly PlanRowView[],
  { kind, group, planRowId, day }: Draft,
): PlanRowView[] {
  const month = Number(day.slice(5, 7));
  const covers = ({ fromMonth, untilMonth }: PlanRowView): boolean =>
    fromMonth <= month && month <= untilMonth;
  const fitting = rows.filter(
    (row) =>
      row.rowId === planRowId ||
      (row.kind === kind && row.state !== 'done' && (row.group === null || row.group === group)),
  );
  return [...fitting.filter(covers), ...fitting.filter((row) => !covers(row))];
}

/** 照计划的一行填好；计划里已经没有这一行的，原样不动。 */
export function rowDraft(draft: Draft, row: PlanRowView | undefined): Draft {
  if (row === undefined || row.kind === null) return draft;
  const { rowId: planRowId, kind, group, theme: title } = row;
  return { ...draft, planRowId, kind, group, title };
}
