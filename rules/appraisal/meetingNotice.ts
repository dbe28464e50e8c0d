/** 大会前的书面通知与公告（Q1、G2）。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 通知情况；时刻一律是 epoch 毫秒。 */
export interface MeetingNoticeFacts {
  readonly meetingAt: number;
  /** 公告时间与要求的时刻；没有公告为 `null`。 */
  readonly announcedAt: number | null;
  /** 每名党员（含预备党员与已豁免者）及其收到书面通知的时刻；没有通知为 `null`。 */
  readonly notified: readonly { readonly memberId: string; readonly at: number | null }[];
}

const because = (code: string, facts: ReasonFacts): Reason => ({
  rule: 'appraisal/meetingNotice',
  articles: ['Q1', 'G2'],
  code,
  facts,
});

/**
 * 通知是否够早（Q1）：书面通知到每名党员，并已公告，都在大会前至少 `scheme.noticeDays` 天（默认 5）。
 * 按 G2，通知当日不计入，到最后一日 24:00 满期；大会须在满期之后。
 *
 * 理由码（不够时）：`appraisal.notAnnounced`、`appraisal.announcedLate`、`appraisal.notNotified`、
 * `appraisal.notifiedLate`。
 *
 * @example 通知于 3 月 1 日发出，大会最早可在 3 月 7 日零时召开。
 */
export const meetingNotice = (
  facts: MeetingNoticeFacts,
  scheme: Pick<AppraisalScheme, 'noticeDays'>,
): Permission => {
  const days = scheme.noticeDays.value;
  const late = (at: number): boolean => facts.meetingAt < endOfPeriod(at, { days });
  const reasons: Reason[] = [];
  if (facts.announcedAt === null) reasons.push(because('appraisal.notAnnounced', { days }));
  else if (late(facts.announcedAt)) reasons.push(because('appraisal.announcedLate', { days }));
  const notified = [...facts.notified].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  for (const { memberId, at } of notified) {
    if (at === null) reasons.push(because('appraisal.notNotified', { memberId, days }));
    else if (late(at)) reasons.push(because('appraisal.notifiedLate', { memberId, days }));
  }
  return { allowed: reasons.length === 0, reasons };
};
