/** M1—M6、M11：由本领域的频次生成年度计划草案。 */
import { DUTIES } from '../schemes/frequencyScheme';
import type { Cycle, Duty, FrequencyScheme } from '../schemes/frequencyScheme';
import { EVENT_KINDS } from '../vocabulary';
import type { EventKind } from '../vocabulary';

/** 计划的一行：哪一项、哪一期间、建议几月办；主题留空待填。 */
export interface PlanRow {
  /** 在本支部各年计划里唯一；活动挂在它下面。 */
  readonly rowId: string;
  readonly duty: Duty;
  /** 要开会办活动的，是哪一类；谈心、报备、自查等为 null。 */
  readonly kind: EventKind | null;
  /** 党小组会的组；其余为 null。 */
  readonly group: string | null;
  readonly cycle: Cycle;
  /** 期间的首月、末月，1—12。 */
  readonly fromMonth: number;
  readonly untilMonth: number;
  /** 打算在几月办。 */
  readonly month: number;
  readonly theme: string;
}

/** 支部的情况。 */
export interface PlanContext {
  readonly hasCommittee: boolean;
  readonly groups: readonly string[];
}

const CYCLE_MONTHS: Readonly<Record<Cycle, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/**
 * 在期间的第几个月办，只是建议：大会在季中、党课在季首、自查在季末；组织生活会在“七一”前和年底，
 * 民主评议在年底结合组织生活会（M4）；计划年初报备（M6）。没写的在期末。
 */
const SUGGESTED: Readonly<Partial<Record<Duty, number>>> = {
  generalMeeting: 2,
  partyLecture: 1,
  annualPlanFiling: 1,
  secretaryLecture: 6,
};

/** 事项对应的活动种类；不是活动的为 null。 */
export const kindOfDuty = (duty: Duty): EventKind | null =>
  EVENT_KINDS.find((kind) => kind === duty) ?? null;

const groupsOf = (duty: Duty, context: PlanContext): readonly (string | null)[] => {
  if (duty === 'groupMeeting') return [...context.groups].sort();
  return duty === 'committeeMeeting' && !context.hasCommittee ? [] : [null];
};

/**
 * 某年的计划草案（M6）：每一项在每个期间各列最低次数那么多行；党小组会逐组列；
 * 逐人的事项（党员讲党课、谈心）列一行，人数由名册定。次序按方案列出的事项，再按期间。
 */
export const annualPlan = (
  scheme: FrequencyScheme,
  context: PlanContext,
  year: number,
): PlanRow[] => {
  const rows: PlanRow[] = [];
  for (const duty of DUTIES) {
    const { every, least } = scheme.duties[duty].value;
    const length = CYCLE_MONTHS[every];
    const offset = SUGGESTED[duty] ?? length;
    groupsOf(duty, context).forEach((group, groupIndex) => {
      for (let from = 1; from <= 12; from += length) {
        for (let nth = 1; nth <= least; nth += 1) {
          const tail = group === null ? '' : `-g${groupIndex + 1}`;
          rows.push({
            rowId: `${year}-${duty}-${from}-${nth}${tail}`,
            duty,
            kind: kindOfDuty(duty),
            group,
            cycle: every,
            fromMonth: from,
            untilMonth: from + length - 1,
            month: from + Math.min(offset, length) - 1,
            theme: '',
          });
        }
      }
    });
  }
  return rows;
};
