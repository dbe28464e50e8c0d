/** 发布公示（N1、N2）。 */
import type { Reason } from '../reason';
import type { NoticeScheme } from '../schemes/noticeScheme';
import type { Notice, NoticeTransition } from './notice';

/**
 * 发布一份草稿（N1）：公示天数是整数，不少于这一类的最短天数（含本数，G1）。已发布的不能再发布（N2）。
 *
 * 理由码（不能时）：`notice.alreadyPublished`、`notice.tooShort`。
 *
 * @param now 发布的时刻，epoch 毫秒
 */
export const publishNotice = (
  notice: Notice,
  now: number,
  scheme: Pick<NoticeScheme, 'leastDays'>,
): NoticeTransition => {
  const least = scheme.leastDays[notice.kind];
  const reasons: Reason[] = [];
  if (notice.publishedAt !== null) {
    reasons.push({
      rule: 'notice/publishNotice',
      articles: ['N2'],
      code: 'notice.alreadyPublished',
      facts: { version: notice.version },
    });
  }
  if (!Number.isInteger(notice.days) || notice.days < least.value) {
    reasons.push({
      rule: 'notice/publishNotice',
      articles: least.articles,
      code: 'notice.tooShort',
      facts: { kind: notice.kind, days: notice.days, least: least.value },
    });
  }
  if (reasons.length > 0) return { allowed: false, notice, reasons };
  return { allowed: true, notice: { ...notice, publishedAt: now }, reasons };
};
