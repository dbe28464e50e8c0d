/** V2：连续数月不参加组织生活的预警。 */
import type { AttendanceFacts } from '../attendance/absenceProposals';
import { monthIndexOf, monthLabel } from '../calendar/cycle';
import type { Span } from '../calendar/cycle';
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import type { MemberKind } from '../vocabulary';

/** 判断 V2 预警所需的党员情况。 */
export interface AbsenceStanding {
  readonly kind: MemberKind;
  /** 按 S2 关爱管理。 */
  readonly careManaged: boolean;
  /** 经上级确认的豁免期间（Q3），含失能。 */
  readonly exemptions: readonly Span[];
}

/** 预警及其证据。只是预警：否决须支部按程序作出（G3、S4）。 */
export interface AbsenceWarning {
  readonly warned: boolean;
  /** 最长的一段连续月数。 */
  readonly months: number;
  /** 这一段的首月、末月，`YYYY-MM`；没有则为 null。 */
  readonly since: string | null;
  readonly until: string | null;
  /** 这一段里每一次缺席的活动，作为证据。 */
  readonly eventIds: readonly string[];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly months: number;
  readonly eventIds: readonly string[];
}

const NOTHING: AbsenceWarning = {
  warned: false,
  months: 0,
  since: null,
  until: null,
  eventIds: [],
};

const RULE = 'points/absenceWarning';

const notApplicable = ({ kind, careManaged }: AbsenceStanding): Reason | undefined => {
  if (kind === 'probationaryMember') {
    return { rule: RULE, articles: ['V2'], code: 'points.absenceProbationary', facts: {} };
  }
  if (careManaged) {
    return { rule: RULE, articles: ['V2', 'S2'], code: 'points.absenceCareManaged', facts: {} };
  }
  return undefined;
};

/** 按月归并：只有要求参加的活动；未满的当月不计。 */
const byMonth = (
  attendances: readonly AttendanceFacts[],
  now: number,
): [month: number, held: AttendanceFacts[]][] => {
  const months = new Map<number, AttendanceFacts[]>();
  const current = monthIndexOf(now);
  for (const attendance of attendances) {
    const month = monthIndexOf(attendance.at);
    if (!attendance.required || month >= current) continue;
    const held = months.get(month);
    if (held) held.push(attendance);
    else months.set(month, [attendance]);
  }
  return [...months].sort(([a], [b]) => a - b);
};

/**
 * 连续 `scheme.absenceMonths` 个自然月无正当理由不参加组织生活的预警（V2）。
 * 一个月算“未参加”：支部当月有要求参加的活动，本人无一到会、无一请假，且全部在豁免期间之外。
 * 支部没有活动的月份不计入，也不打断；到会、请假、豁免打断连续（G4）。未满的当月不计。
 * 预备党员、关爱管理的党员不预警。取最长的一段，一样长取最近的一段。
 */
export const absenceWarning = (
  standing: AbsenceStanding,
  attendances: readonly AttendanceFacts[],
  now: number,
  scheme: PointScheme,
): Decided<AbsenceWarning> => {
  const excused = notApplicable(standing);
  if (excused) return { value: NOTHING, reasons: [excused] };

  const isExempt = (at: number): boolean =>
    standing.exemptions.some(({ from, until }) => at >= from && at < until);
  let run: Run | undefined;
  let longest: Run | undefined;
  for (const [month, held] of byMonth(attendances, now)) {
    const missed = held.every(({ status, at }) => status === 'absent' && !isExempt(at));
    if (!missed) {
      run = undefined;
      continue;
    }
    const ids = held.map(({ eventId }) => eventId).sort();
    run = {
      from: run?.from ?? month,
      to: month,
      months: (run?.months ?? 0) + 1,
      eventIds: [...(run?.eventIds ?? []), ...ids],
    };
    if (!longest || run.months >= longest.months) longest = run;
  }

  const threshold = scheme.absenceMonths.value;
  if (!longest) {
    return {
      value: NOTHING,
      reasons: [{ rule: RULE, articles: ['V2'], code: 'points.absenceNone', facts: { threshold } }],
    };
  }
  const warned = longest.months >= threshold;
  const since = monthLabel(longest.from);
  const until = monthLabel(longest.to);
  return {
    value: { warned, months: longest.months, since, until, eventIds: longest.eventIds },
    reasons: [
      {
        rule: RULE,
        articles: ['V2', 'G3', 'G4'],
        code: warned ? 'points.absenceWarned' : 'points.absenceBelow',
        facts: { months: longest.months, threshold, since, until },
      },
    ],
  };
};
