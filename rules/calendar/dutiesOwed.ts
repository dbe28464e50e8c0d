/** M1—M6、M11：本月、本季、本半年、本年还欠什么。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import { DUTIES } from '../schemes/frequencyScheme';
import type { Cycle, Duty, FrequencyScheme } from '../schemes/frequencyScheme';
import { civilDateOf, dayNumber } from './civil';
import { cycleContaining } from './cycle';
import type { Span } from './cycle';

/** 已完成的一次。`subjectId`：党小组会为组，讲党课、谈心为党员，其余为 null。 */
export interface DutyRecord {
  readonly duty: Duty;
  readonly at: number;
  readonly subjectId: string | null;
}

/** 支部的情况：哪些事项适用、逐人逐组的事项对谁。 */
export interface DutyContext {
  /** 设支委会（O2）；不设的没有支委会会议。 */
  readonly hasCommittee: boolean;
  readonly groupIds: readonly string[];
  /** 讲党课、谈心逐人计数的党员。 */
  readonly memberIds: readonly string[];
  /** 现任书记：不欠与自己的谈心（M5）。 */
  readonly secretaryId?: string | null;
}

/** 一项在当前期间的进度。`owed` 为还差几次。 */
export interface DutyProgress {
  readonly duty: Duty;
  readonly subjectId: string | null;
  readonly cycle: Cycle;
  readonly span: Span;
  readonly least: number;
  readonly done: number;
  readonly owed: number;
  /** 超过原文给出的次数上限（M1 党小组会每月 1—2 次），只作提示。 */
  readonly beyondMost: boolean;
}

const BRANCH: readonly null[] = [null];

const subjectsOf = (duty: Duty, context: DutyContext): readonly (string | null)[] => {
  switch (duty) {
    case 'groupMeeting':
      return context.groupIds;
    case 'memberLecture':
      return context.memberIds;
    case 'secretaryTalk':
      return context.memberIds.filter((id) => id !== context.secretaryId);
    case 'committeeMeeting':
      return context.hasCommittee ? BRANCH : [];
    case 'generalMeeting':
    case 'partyLecture':
    case 'leadershipMeeting':
    case 'themedPartyDay':
    case 'organisationalLifeMeeting':
    case 'appraisal':
    case 'secretaryLecture':
    case 'superiorTalk':
    case 'annualPlanFiling':
    case 'selfInspection':
      return BRANCH;
  }
};

/** 主题党日按天计（M2“固定几天”）：同一天几场算一天；其余按次计。 */
const countDone = (duty: Duty, instants: readonly number[]): number =>
  duty === 'themedPartyDay'
    ? new Set(instants.map((at) => dayNumber(civilDateOf(at)))).size
    : instants.length;

/**
 * `now` 所在的月、季、半年、年里，每一项已完成几次、还差几次（M1—M6、M11）。
 * 按方案列出的次序，逐组逐人的事项按 id 排列；与记录的次序无关。只给还差的写理由。
 * 看往期，就把 `now` 换成往期的时刻、方案换成当时的版本。
 */
export const dutiesOwed = (
  scheme: FrequencyScheme,
  context: DutyContext,
  records: readonly DutyRecord[],
  now: number,
): Decided<DutyProgress[]> => {
  const value: DutyProgress[] = [];
  const reasons: Reason[] = [];
  for (const duty of DUTIES) {
    const { value: frequency, articles } = scheme.duties[duty];
    const span = cycleContaining(frequency.every, now);
    for (const subjectId of [...subjectsOf(duty, context)].sort()) {
      const instants = records
        .filter((r) => r.duty === duty && r.subjectId === subjectId)
        .map((r) => r.at)
        .filter((at) => at >= span.from && at < span.until);
      const done = countDone(duty, instants);
      const owed = Math.max(0, frequency.least - done);
      const beyondMost = frequency.most !== null && done > frequency.most;
      value.push({
        duty,
        subjectId,
        cycle: frequency.every,
        span,
        least: frequency.least,
        done,
        owed,
        beyondMost,
      });
      if (owed > 0) {
        reasons.push({
          rule: 'calendar/dutiesOwed',
          articles,
          code: 'calendar.dutyOwed',
          facts: {
            duty,
            cycle: frequency.every,
            least: frequency.least,
            done,
            owed,
            ...(subjectId === null ? {} : { subjectId }),
          },
        });
      }
    }
  }
  return { value, reasons };
};
