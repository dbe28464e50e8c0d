/** M6、M7：计划各行办到了哪一步。 */
import type { EventKind } from '../vocabulary';
import type { PlanRow } from './annualPlan';
import { civilDateOf, instantOf } from './civil';
import type { DutyRecord } from './dutiesOwed';

/** 挂在计划行上的一次活动。 */
export interface PlannedEvent {
  readonly eventId: string;
  readonly planRowId: string | null;
  readonly kind: EventKind;
  readonly at: number;
  /** 已结束；还没结束的只是排上了。 */
  readonly held: boolean;
}

/** 一行的进度：已办、已排上日子、还没安排、过期未办、计划之前（期间在计划写下之前就过完了）。 */
export const ROW_STATES = ['done', 'scheduled', 'open', 'missed', 'before'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowProgress {
  readonly rowId: string;
  readonly state: RowState;
  /** 挂在这一行的活动；不是活动的事项为空。 */
  readonly eventIds: readonly string[];
}

/** 哪一年的计划、何时写下的、此刻。 */
export interface PlanClock {
  readonly year: number;
  /** 写下计划的时刻（毫秒）；它所在的月算在计划之内。 */
  readonly draftedAt: number;
  readonly now: number;
}

/**
 * 逐行的进度（M6）。
 * 活动类：挂在这一行、种类相同的活动有一次结束的即已办（哪怕晚了）；有没结束的为已排上。
 * 其余事项：本期间内的记录，第几行要第几次；逐人的事项只看有没有开始办，逐人的欠账另算。
 * 期间过完还没有办的为过期未办；计划写下那个月之前就过完的，不算过期，为计划之前（G4）。
 */
export const planProgress = (
  rows: readonly PlanRow[],
  events: readonly PlannedEvent[],
  records: readonly DutyRecord[],
  { year, draftedAt, now }: PlanClock,
): RowProgress[] => {
  const drafted = civilDateOf(draftedAt);
  const planFrom = instantOf({ ...drafted, day: 1 });
  const nth = new Map<string, number>();
  return rows.map((row) => {
    const from = instantOf({ year, month: row.fromMonth, day: 1 });
    const until =
      row.untilMonth === 12
        ? instantOf({ year: year + 1, month: 1, day: 1 })
        : instantOf({ year, month: row.untilMonth + 1, day: 1 });
    const unheld: RowState = now < until ? 'open' : until <= planFrom ? 'before' : 'missed';
    if (row.kind !== null) {
      const own = events.filter((e) => e.planRowId === row.rowId && e.kind === row.kind);
      const eventIds = own.map((event) => event.eventId).sort();
      const state = own.some((e) => e.held) ? 'done' : own.length > 0 ? 'scheduled' : unheld;
      return { rowId: row.rowId, state, eventIds };
    }
    const slot = `${row.duty}|${row.fromMonth}`;
    const place = (nth.get(slot) ?? 0) + 1;
    nth.set(slot, place);
    const done = records.filter((r) => r.duty === row.duty && r.at >= from && r.at < until).length;
    return { rowId: row.rowId, state: done >= place ? 'done' : unheld, eventIds: [] };
  });
};
