import { monthIndexOf, monthStartOf } from '../../rules/calendar/cycle';
import type { MonthlyDues } from '../../rules/points/duesWarning';
import { duesWarning } from '../../rules/points/duesWarning';
import { instantOf, yearOf } from '../../types/time';
import { viewReasons } from '../_runtime/view';
import type { DuesDoc, DuesMark } from '../_store/dues';
import { pointSchemeFor } from '../points/scheme';

/** 一个月的登记 → 规则要的样子。 */
export function monthlyOf(month: string, mark: DuesMark): MonthlyDues {
  return {
    month: instantOf(`${month}-15`, '00:00'),
    paidAt: mark.state === 'paid' && mark.on !== null ? instantOf(mark.on, '00:00') : null,
    waived: mark.state === 'waived',
  };
}

/** 这个月逾期的时刻：次月一日零时（M10）。 */
export function dueBy(month: string): number {
  return monthStartOf(monthIndexOf(instantOf(`${month}-15`, '00:00')) + 1);
}

/** 某党员的党费：某年各月，与到此刻的总情况（D17、V3 预警）。没有登记的月份不算欠（G4）。 */
export function duesViewOf(memberId: string, docs: readonly DuesDoc[], year: number, now: number) {
  const marked = docs.flatMap(({ month, marks }) => {
    const mark = marks[memberId];
    return mark ? [{ month, mark }] : [];
  });
  const { value, reasons } = duesWarning(
    marked.map(({ month, mark }) => monthlyOf(month, mark)),
    now,
    pointSchemeFor(yearOf(now)),
  );
  return {
    months: marked
      .filter(({ month }) => month.startsWith(`${year}-`))
      .map(({ month, mark }) => ({
        month,
        state: mark.state,
        on: mark.on,
        late: value.late.includes(month),
      }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    standing: { ...value, late: [...value.late], unpaid: [...value.unpaid] },
    reasons: viewReasons(reasons),
  };
}
